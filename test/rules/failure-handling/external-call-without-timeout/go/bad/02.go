package risk

import "net/http"

var client = &http.Client{Transport: http.DefaultTransport}

func Load(url string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	return client.Do(req) // <- finding
}