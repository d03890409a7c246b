package billing

import (
	"fmt"
	"io"
	"net/http"
)

func charge(client *http.Client, req *http.Request) error {
	resp, err := client.Do(req)
	if err != nil {
		return fmt.Errorf("send charge: %w", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusCreated {
		body, err := io.ReadAll(resp.Body)
		return fmt.Errorf("charge refused with %d: %s (%w)", resp.StatusCode, body, err)
	}
	return nil
}
