package rates

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestRate(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	defer server.Close()
	if _, err := Rate(server.URL, "nl"); err == nil {
		t.Fatal("a failed answer is no rate")
	}
}
