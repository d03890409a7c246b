package build

import "net/http"

func Fetch(image string) (*http.Response, error) {
	return http.Get("https://registry.example.com/" + image) // <- finding
}
