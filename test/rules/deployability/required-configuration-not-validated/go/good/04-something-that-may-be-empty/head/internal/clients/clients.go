package clients

import (
	"os"
	"strings"
)

func Origins() []string {
	return strings.Split(os.Getenv("ORIGINS"), ",")
}
