package orders

import (
	"net/http"

	"example.com/service/internal/risk"
)

var scores = &risk.Risk{Client: &http.Client{}}

func Score(id string) (*http.Response, error) {
	return scores.Score(id)
}
