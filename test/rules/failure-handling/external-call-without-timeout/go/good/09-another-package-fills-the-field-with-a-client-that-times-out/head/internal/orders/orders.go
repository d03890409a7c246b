package orders

import (
	"net/http"
	"time"

	"example.com/service/internal/risk"
)

var scores = &risk.Risk{Client: &http.Client{Timeout: 5 * time.Second}}

func Score(id string) (*http.Response, error) {
	return scores.Score(id)
}
