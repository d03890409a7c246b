package crm

import (
	"net/http"
)

var client = &http.Client{
}

func Load() (*http.Response, error) {
	return client.Get("https://crm.example.com/people")
}
