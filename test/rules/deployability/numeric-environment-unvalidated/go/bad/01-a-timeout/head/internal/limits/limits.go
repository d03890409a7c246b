package limits

import (
	"net/http"
	"os"
	"strconv"
	"time"
)

func Client() *http.Client {
	seconds, _ := strconv.Atoi(os.Getenv("PEER_TIMEOUT")) // <- finding
	return &http.Client{Timeout: time.Duration(seconds) * time.Second}
}
