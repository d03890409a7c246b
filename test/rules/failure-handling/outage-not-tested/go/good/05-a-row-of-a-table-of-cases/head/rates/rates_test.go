package rates

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestRate(t *testing.T) {
	for status, fails := range map[int]bool{200: false, 503: true} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(status)
			w.Write([]byte(`{"Cents":425}`))
		}))
		if _, err := Rate(server.URL, "nl"); (err != nil) != fails {
			t.Errorf("%d: %v", status, err)
		}
		server.Close()
	}
}
