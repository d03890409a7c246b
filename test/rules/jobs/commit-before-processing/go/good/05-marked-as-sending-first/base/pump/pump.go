package pump

import "context"

func (p *Pump) Run(ctx context.Context) error {
	due, err := p.store.Due(ctx)
	if err != nil {
		return err
	}
	for _, m := range due {
		if err := p.sender.Send(ctx, m); err != nil {
			return err
		}
		if err := p.store.MarkSent(ctx, m.ID); err != nil {
			return err
		}
	}
	return nil
}
