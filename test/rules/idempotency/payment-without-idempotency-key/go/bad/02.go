package payments

import (
	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/charge"
	"github.com/stripe/stripe-go/v76/transfer"
)

func PayOut(account string, amount int64) error {
	params := &stripe.TransferParams{Amount: stripe.Int64(amount), Destination: stripe.String(account)}
	_, err := transfer.New(params) // <- finding
	return err
}