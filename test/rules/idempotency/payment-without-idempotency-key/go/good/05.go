package orders

import (
	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/client"
)

// Prepare makes an intent that the guest confirms in the browser.
func Prepare(api *client.API, booking Booking) (string, error) {
	intent, err := api.PaymentIntents.New(&stripe.PaymentIntentParams{Amount: stripe.Int64(booking.DepositCents)})
	if err != nil {
		return "", err
	}
	return intent.ClientSecret, nil
}
