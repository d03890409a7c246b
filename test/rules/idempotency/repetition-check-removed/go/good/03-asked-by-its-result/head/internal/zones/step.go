package zones

import "context"

func (s *Step) Run(ctx context.Context, op Operation) error {
	if len(op.Zones) > 0 {
		return nil
	}
	return s.store.Discover(ctx, op.ID)
}
