package stock

import "context"

func (p *Projection) Apply(ctx context.Context, evt LevelChanged) error {
	level := p.levels.Load(ctx, evt.SKU)
	return p.storeNewer(ctx, level, evt)
}

func (p *Projection) storeNewer(ctx context.Context, level Level, evt LevelChanged) error {
	if evt.Version > level.Version {
		level.Quantity = evt.Quantity
		return p.levels.Store(ctx, level)
	}
	return nil
}
