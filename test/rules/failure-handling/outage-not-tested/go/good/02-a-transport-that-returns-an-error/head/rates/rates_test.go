package rates

import (
	"errors"
	"net/http"
	"testing"
)

type refusing struct{}

func (refusing) RoundTrip(*http.Request) (*http.Response, error) {
	return nil, errors.New("connection refused")
}

func TestRateWithoutNetwork(t *testing.T) {
	client.Transport = refusing{}
	if _, err := Rate("http://rates", "nl"); err == nil {
		t.Fatal("expected an error")
	}
}
