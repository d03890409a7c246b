package payments

import (
	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/charge"
	"github.com/stripe/stripe-go/v76/transfer"
)

func Charge(params *stripe.ChargeParams) error {
	_, err := charge.New(params)
	return err
}