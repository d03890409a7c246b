package config

import "os"

var (
	value0 = os.Getenv("JWT_SECRET")
	value1 = os.Getenv("STRIPE_API_KEY")
	value2 = os.Getenv("MAIL_PASSWORD")
)
