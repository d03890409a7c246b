package limits

import (
	"net/http"
	"os"
	"strconv"
	"time"
)

func Client() *http.Client {
	seconds, _ := strconv.Atoi(os.Getenv("PEER_TIMEOUT"))
	if seconds == 0 {
		seconds = 5
	}
	return &http.Client{Timeout: time.Duration(seconds) * time.Second}
}
