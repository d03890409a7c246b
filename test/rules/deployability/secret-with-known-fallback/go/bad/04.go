package config

import (
	"cmp"
	"os"
)

var key = cmp.Or(os.Getenv("ENCRYPTION_KEY"), "0123456789abcdef") // <- finding