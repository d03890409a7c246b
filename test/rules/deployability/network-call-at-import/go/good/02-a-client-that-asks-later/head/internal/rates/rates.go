package rates

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func init() {
	http.DefaultClient.Timeout = 2 * time.Second
}
