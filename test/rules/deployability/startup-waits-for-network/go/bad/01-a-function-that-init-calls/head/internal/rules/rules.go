package rules

import (
	"encoding/json"
	"net/http"
	"os"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

var active map[string]string

func init() {
	active = mustLoad(os.Getenv("RULES_URL")) // <- finding
}

func mustLoad(url string) map[string]string {
	resp, err := client.Get(url)
	if err != nil {
		panic(err)
	}
	defer resp.Body.Close()
	var out map[string]string
	if err := json.NewDecoder(resp.Body).Decode(&out); err != nil {
		panic(err)
	}
	return out
}
