package payouts

import (
	"context"

	"github.com/riverqueue/river"
	"github.com/stripe/stripe-go/v79"
	"github.com/stripe/stripe-go/v79/transfer"
)

type Args struct{ Week string }

func (Args) Kind() string { return "payouts" }

type Host struct {
	Account string
	Cents   int64
}

type Store interface {
	Hosts(ctx context.Context, week string) ([]Host, error)
}

type Worker struct {
	river.WorkerDefaults[Args]
	store Store
}

func (w *Worker) Work(ctx context.Context, job *river.Job[Args]) error {
	hosts, err := w.store.Hosts(ctx, job.Args.Week)
	if err != nil {
		return err
	}
	for _, host := range hosts {
		_, err := transfer.New(&stripe.TransferParams{Amount: stripe.Int64(host.Cents), Currency: stripe.String("eur"), Destination: stripe.String(host.Account)}) // <- finding
		if err != nil {
			return err
		}
	}
	return nil
}

func Register(workers *river.Workers, store Store) {
	river.AddWorker(workers, &Worker{store: store})
}
