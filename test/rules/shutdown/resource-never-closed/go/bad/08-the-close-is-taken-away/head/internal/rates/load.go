package rates

import (
	"encoding/json"
	"net/http"
	"time"
)

func Load(url string, into any) error {
	client := http.Client{Timeout: 5 * time.Second}
	resp, err := client.Get(url)
	if err != nil {
		return err
	}
	return json.NewDecoder(resp.Body).Decode(into)
}
