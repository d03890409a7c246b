package stock

import "context"

func (p *Projection) Apply(ctx context.Context, evt LevelChanged) error {
	level := p.levels.Load(ctx, evt.SKU)
	if evt.Version <= level.Version {
		return nil
	}
	level.Quantity = evt.Quantity
	return p.levels.Store(ctx, level)
}
