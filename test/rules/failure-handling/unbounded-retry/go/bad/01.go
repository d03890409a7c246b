package people

import "net/http"

func Profile(client *http.Client, url string) *http.Response {
	for { // <- finding
		resp, err := client.Get(url) // the client has a timeout
		if err == nil {
			return resp
		}
	}
}