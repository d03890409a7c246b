package rates

import (
	"net/http"

	"example.com/service/internal/web"
)

func Load() (*http.Response, error) {
	return web.Client.Get("https://rates.example.com/eur") // <- finding
}
