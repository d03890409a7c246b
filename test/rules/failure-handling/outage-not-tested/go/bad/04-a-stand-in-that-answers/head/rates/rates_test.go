package rates

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestRate(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/rates/{zone}", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusOK)
		w.Write([]byte(`{"Cents":425}`))
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	cents, err := Rate(server.URL, "nl")
	if err != nil || cents != 425 {
		t.Fatalf("got %d, %v", cents, err)
	}
}
