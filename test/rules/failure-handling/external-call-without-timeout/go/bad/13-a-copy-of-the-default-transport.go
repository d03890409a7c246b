package feeds

import (
	"crypto/tls"
	"net/http"
)


func load(url string) (*http.Response, error) {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.TLSClientConfig = &tls.Config{MinVersion: tls.VersionTLS13}
	client := &http.Client{Transport: transport}
	return client.Get(url) // <- finding
}

func Handle(w http.ResponseWriter, r *http.Request) {
	res, err := load("https://feeds.example.com/latest")
	if err != nil {
		http.Error(w, "no feed", http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	w.WriteHeader(http.StatusNoContent)
}
