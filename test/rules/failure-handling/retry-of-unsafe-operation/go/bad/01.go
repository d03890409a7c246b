package payments

import (
	"bytes"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Pay(order []byte) error {
	var last error
	for attempt := 0; attempt < 3; attempt++ {
		_, err := client.Post("https://pay.example.com/payments", "application/json", bytes.NewReader(order)) // <- finding
		if err == nil {
			return nil
		}
		last = err
		time.Sleep(time.Second << attempt)
	}
	return last
}
