package api

import (
	"fmt"
	"net/http"
)

func check(client *http.Client, address string) error {
	resp, err := client.Get(address)
	if err != nil && resp == nil {
		return fmt.Errorf("get %s: %w", address, err)
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s is not healthy: %v", address, err)
	}
	return nil
}
