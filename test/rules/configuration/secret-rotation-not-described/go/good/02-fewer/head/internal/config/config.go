package config

import "os"

var (
	value0 = os.Getenv("JWT_SECRET")
	value1 = os.Getenv("PORT")
	value2 = os.Getenv("LOG_LEVEL")
)
