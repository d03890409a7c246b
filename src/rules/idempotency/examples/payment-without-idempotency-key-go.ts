import type { Examples } from '#model/rule'

const start = `package payments

import (
	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/charge"
	"github.com/stripe/stripe-go/v76/transfer"
)

`

export const paymentWithoutIdempotencyKeyGo: Examples = {
  bad: [
    `${start}func Charge(amount int64) error {
	_, err := charge.New(&stripe.ChargeParams{Amount: stripe.Int64(amount)}) // <- finding
	return err
}`,
    `${start}func PayOut(account string, amount int64) error {
	params := &stripe.TransferParams{Amount: stripe.Int64(amount), Destination: stripe.String(account)}
	_, err := transfer.New(params) // <- finding
	return err
}`,
    {
      title: 'the key is taken away',
      base: {
        'internal/payments/charge.go': `${start}func Charge(id string, amount int64) error {
	params := &stripe.ChargeParams{Amount: stripe.Int64(amount)}
	params.SetIdempotencyKey(id)
	_, err := charge.New(params)
	return err
}
`,
      },
      files: {
        'internal/payments/charge.go': `${start}func Charge(id string, amount int64) error {
	params := &stripe.ChargeParams{Amount: stripe.Int64(amount)}
	_, err := charge.New(params) // <- finding
	return err
}
`,
      },
    },
  ],
  good: [
    `${start}func Charge(id string, amount int64) error {
	params := &stripe.ChargeParams{Amount: stripe.Int64(amount)}
	params.SetIdempotencyKey(id)
	_, err := charge.New(params)
	return err
}`,
    `${start}func Charge(params *stripe.ChargeParams) error {
	_, err := charge.New(params)
	return err
}`,
    `${start}func Find(id string) (*stripe.Charge, error) {
	return charge.Get(id, nil)
}`,
  ],
}
