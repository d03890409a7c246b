package risk

import "net/http"

type Risk struct {
	Client *http.Client
}

func (r *Risk) Score(id string) (*http.Response, error) {
	return r.Client.Get("https://risk.example.com/" + id) // <- finding
}
