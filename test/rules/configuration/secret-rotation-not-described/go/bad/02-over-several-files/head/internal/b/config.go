package config

import "os"

var (
	value0 = os.Getenv("MAIL_PASSWORD")
)
