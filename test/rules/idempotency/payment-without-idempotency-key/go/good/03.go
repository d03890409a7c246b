package payments

import (
	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/charge"
	"github.com/stripe/stripe-go/v76/transfer"
)

func Find(id string) (*stripe.Charge, error) {
	return charge.Get(id, nil)
}