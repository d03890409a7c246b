package auth

import "os"

type Receiver struct{ WebhookSecret string }

func NewReceiver() *Receiver {
	r := &Receiver{
		WebhookSecret: "whsec-local", // <- finding
	}
	if v, ok := os.LookupEnv("WEBHOOK_SECRET"); ok {
		r.WebhookSecret = v
	}
	return r
}
