package payments

import (
	"bytes"
	"errors"
	"net/http"
	"syscall"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Pay(order []byte) error {
	for attempt := 0; attempt < 3; attempt++ {
		_, err := client.Post("https://pay.example.com/payments", "application/json", bytes.NewReader(order))
		if !errors.Is(err, syscall.ECONNREFUSED) {
			return err
		}
		time.Sleep(time.Second << attempt)
	}
	return errors.New("not paid")
}
