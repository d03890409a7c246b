package payments

import (
	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/charge"
	"github.com/stripe/stripe-go/v76/transfer"
)

func Charge(id string, amount int64) error {
	params := &stripe.ChargeParams{Amount: stripe.Int64(amount)}
	_, err := charge.New(params) // <- finding
	return err
}
