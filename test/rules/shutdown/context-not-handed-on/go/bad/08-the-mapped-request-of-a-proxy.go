package proxy

import "net/http"

func (p *Proxy) forward(w http.ResponseWriter, r *http.Request) {
	out, err := http.NewRequest(r.Method, p.target+r.URL.Path, r.Body) // <- finding
	if err != nil {
		http.Error(w, "bad address", http.StatusBadGateway)
		return
	}
	copyHeaders(r, out)
	resp, err := p.transport.RoundTrip(out)
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	w.WriteHeader(resp.StatusCode)
}

func copyHeaders(from, to *http.Request) {
	to.Header = from.Header.Clone()
}

type Proxy struct {
	target    string
	transport http.RoundTripper
}
