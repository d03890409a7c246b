package rates

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestRate(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusNotFound)
	}))
	defer server.Close()
	if _, err := Rate(server.URL, ""); err == nil {
		t.Fatal("a zone is needed")
	}
}
