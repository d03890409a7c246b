package billing

import (
	"context"
	"log/slog"
)

type Flags interface{ Enabled(ctx context.Context, name string) bool }

type PSP interface {
	Charge(ctx context.Context, key, customer string, cents int64) error
}

type AutoCharge struct {
	flags Flags
	psp   PSP
	repo  Repo
}

func (a *AutoCharge) Run(ctx context.Context) error {
	if !a.flags.Enabled(ctx, "auto-charge") { // <- finding
		slog.InfoContext(ctx, "auto charge is switched off")
		return nil
	}
	due, err := a.repo.Due(ctx)
	if err != nil {
		return err
	}
	for _, invoice := range due {
		if err := a.psp.Charge(ctx, invoice.ID, invoice.Customer, invoice.Cents); err != nil {
			return err
		}
	}
	return nil
}
