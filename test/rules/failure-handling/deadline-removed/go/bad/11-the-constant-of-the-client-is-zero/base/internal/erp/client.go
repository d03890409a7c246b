package erp

import (
	"net/http"
	"time"
)

const requestTimeout = 10 * time.Second

func NewClient() *http.Client {
	return &http.Client{Timeout: requestTimeout}
}
