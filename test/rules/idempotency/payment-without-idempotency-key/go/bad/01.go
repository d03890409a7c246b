package payments

import (
	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/charge"
	"github.com/stripe/stripe-go/v76/transfer"
)

func Charge(amount int64) error {
	_, err := charge.New(&stripe.ChargeParams{Amount: stripe.Int64(amount)}) // <- finding
	return err
}