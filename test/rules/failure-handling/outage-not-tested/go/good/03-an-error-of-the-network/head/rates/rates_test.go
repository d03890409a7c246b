package rates

import (
	"net"
	"net/http"
	"testing"
)

type down struct{}

func (down) RoundTrip(*http.Request) (*http.Response, error) {
	return nil, &net.OpError{Op: "dial", Net: "tcp"}
}

func TestRateDown(t *testing.T) {
	client.Transport = down{}
	if _, err := Rate("http://rates", "nl"); err == nil {
		t.Fatal("expected an error")
	}
}
