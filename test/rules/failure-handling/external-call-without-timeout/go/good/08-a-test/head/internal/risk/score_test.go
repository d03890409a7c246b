package risk

import "net/http"

func load() (*http.Response, error) {
	return http.Get("http://localhost:8080")
}
