package risk

import "net/http"

func Score(client *http.Client, url string) (*http.Response, error) {
	return client.Get(url)
}