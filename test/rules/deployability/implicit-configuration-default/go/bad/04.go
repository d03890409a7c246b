package config

import "os"

func paymentsURL() string {
	url := os.Getenv("PAYMENTS_URL")
	if url == "" { // <- finding
		url = "https://sandbox.payments.example.com"
	}
	return url
}
