package erp

import (
	"net/http"
	"time"
)

const requestTimeout = 0

func NewClient() *http.Client {
	return &http.Client{Timeout: requestTimeout} // <- finding
}
