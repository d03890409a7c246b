package risk

import "net/http"

var client = &http.Client{Transport: newTransport()}

func Score(url string) (*http.Response, error) {
	return client.Get(url)
}