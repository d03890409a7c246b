package orders

import (
	"net/http"

	"example.com/service/internal/web"
)

func Score(r *http.Request) (*http.Response, error) {
	return web.Load(r.Context(), "https://risk.example.com/")
}
