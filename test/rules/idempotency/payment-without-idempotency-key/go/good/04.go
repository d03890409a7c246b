package orders

import (
	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/client"
)

type Deposits struct{ stripe *client.API }

func (d *Deposits) Take(booking Booking) (string, error) {
	params := &stripe.PaymentIntentParams{
		Amount:   stripe.Int64(booking.DepositCents),
		Customer: stripe.String(booking.Guest),
		Confirm:  stripe.Bool(true),
	}
	params.SetIdempotencyKey("deposit-" + booking.ID)
	intent, err := d.stripe.PaymentIntents.New(params)
	if err != nil {
		return "", err
	}
	return intent.ID, nil
}
