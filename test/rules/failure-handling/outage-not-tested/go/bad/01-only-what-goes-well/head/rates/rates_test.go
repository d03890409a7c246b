package rates

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestRate(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte(`{"Cents":425}`))
	}))
	defer server.Close()
	cents, err := Rate(server.URL, "nl")
	if err != nil || cents != 425 {
		t.Fatalf("got %d, %v", cents, err)
	}
}
