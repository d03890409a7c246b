package shop

import (
	"crypto/tls"
	"net/http"
	"os"
	"time"
)

func ratesClient() (http.Client, error) {
	certificate, err := tls.LoadX509KeyPair(os.Getenv("RATES_CERT"), os.Getenv("RATES_KEY"))
	if err != nil {
		return http.Client{}, err
	}
	transport := &http.Transport{TLSClientConfig: &tls.Config{Certificates: []tls.Certificate{certificate}}}
	return http.Client{Transport: transport, Timeout: 20 * time.Second}, nil
}
