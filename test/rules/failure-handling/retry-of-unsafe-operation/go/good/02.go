package payments

import (
	"bytes"
	"net/http"
	"time"

	"github.com/google/uuid"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Pay(order []byte) error {
	key := uuid.NewString()
	var last error
	for attempt := 0; attempt < 3; attempt++ {
		request, err := http.NewRequest(http.MethodPost, "https://pay.example.com/payments", bytes.NewReader(order))
		if err != nil {
			return err
		}
		request.Header.Set("Idempotency-Key", key)
		_, err = client.Do(request)
		if err == nil {
			return nil
		}
		last = err
		time.Sleep(time.Second << attempt)
	}
	return last
}
