package rates

import "net/http"

func Load(client *http.Client, url string) (int, error) {
	resp, err := client.Get(url)
	if err != nil {
		return 0, err
	}
	return parse(resp)
}