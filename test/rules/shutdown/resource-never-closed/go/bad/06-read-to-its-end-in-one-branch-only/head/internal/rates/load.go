package rates

import (
	"fmt"
	"io"
	"net/http"
	"time"
)

func Load(url string) error {
	client := http.Client{Timeout: 5 * time.Second}
	resp, err := client.Get(url) // <- finding
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(resp.Body)
		return fmt.Errorf("refused: %s", text)
	}
	return nil
}
