package pay

import (
	"context"

	"github.com/stripe/stripe-go/v78"
	"github.com/stripe/stripe-go/v78/refund"
)

type Refund struct {
	ID     string `json:"id"`
	Intent string `json:"intent"`
	Cents  int64  `json:"cents"`
}

func paramsFor(ctx context.Context, r Refund) *stripe.RefundParams {
	p := &stripe.RefundParams{PaymentIntent: stripe.String(r.Intent), Amount: stripe.Int64(r.Cents)}
	p.Context = ctx
	p.SetIdempotencyKey("refund-" + r.ID) // <- finding
	return p
}

func Send(ctx context.Context, r Refund) error {
	_, err := refund.New(paramsFor(ctx, r))
	return err
}
