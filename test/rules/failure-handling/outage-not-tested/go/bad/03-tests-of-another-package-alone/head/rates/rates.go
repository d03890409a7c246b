package rates

import (
	"encoding/json"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 3 * time.Second}

// Rate asks for the price of a parcel in cents.
func Rate(base, zone string) (int, error) {
	res, err := client.Get(base + "/v1/rates/" + zone) // <- finding
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	var body struct{ Cents int }
	if err := json.NewDecoder(res.Body).Decode(&body); err != nil {
		return 0, err
	}
	return body.Cents, nil
}
