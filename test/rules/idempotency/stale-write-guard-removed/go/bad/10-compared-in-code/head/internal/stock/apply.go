package stock

import "context"

func (p *Projection) Apply(ctx context.Context, evt LevelChanged) error {
	level, err := p.levels.Load(ctx, evt.SKU)
	if err != nil {
		return err
	}
	level.Quantity = evt.Quantity
	level.UpdatedAt = evt.OccurredAt
	return p.levels.Store(ctx, level)
}
