package config // <- finding

import "os"

var (
	value0 = os.Getenv("SESSION_SECRET")
	value1 = os.Getenv("API_TOKEN")
	value2 = os.Getenv("DB_PASSWORD")
)
