package groups

import (
	"encoding/json"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Load(url string) ([]string, error) {
	resp, err := client.Get(url) // <- finding
	if err != nil {
		return nil, err
	}
	var names []string
	err = json.NewDecoder(resp.Body).Decode(&names)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return names, nil
}