package export

import (
	"fmt"
	"io"
	"net/http"
)

func fetch(client *http.Client, address string) ([]byte, error) {
	resp, err := client.Get(address)
	if err != nil || resp == nil {
		return nil, fmt.Errorf("get %s: %v", address, err)
	}
	defer resp.Body.Close()
	if _, err := io.Copy(io.Discard, io.LimitReader(resp.Body, 10)); err != nil {
		return nil, fmt.Errorf("read %s: %w", address, err)
	}
	if resp.StatusCode >= 500 {
		return nil, fmt.Errorf("%s failed with %d: %w", address, resp.StatusCode, err) // <- finding
	}
	return io.ReadAll(resp.Body)
}
