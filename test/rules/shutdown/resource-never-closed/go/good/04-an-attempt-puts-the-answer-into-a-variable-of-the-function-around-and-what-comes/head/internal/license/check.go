package license

import (
	"errors"
	"io"
	"net/http"
	"time"
)

func Check(url string) (body []byte, err error) {
	var answer *http.Response
	strategy := Retries{
		Try: func() error {
			client := &http.Client{Timeout: 5 * time.Second}
			answer, err = client.Get(url)
			if err != nil {
				return err
			}
			if answer.StatusCode == http.StatusBadGateway {
				return errors.New("not reached")
			}
			return nil
		},
		OnSuccess: func() {
			defer answer.Body.Close()
			body, err = io.ReadAll(answer.Body)
		},
	}
	strategy.Do()
	return body, err
}
