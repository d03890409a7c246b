package rates

import (
	"net/http"

	"example.com/service/internal/web"
)

func Load() (*http.Response, error) {
	client := web.New()
	return client.Get("https://rates.example.com/eur") // <- finding
}

func Names() (*http.Response, error) {
	return web.Shared.Get("https://rates.example.com/names") // <- finding
}
