package rates

import (
	"io"
	"net/http"
	"time"
)

func Load(url string, into io.Writer) error {
	client := http.Client{Timeout: 5 * time.Second}
	resp, err := client.Get(url) // <- finding
	if err != nil {
		return err
	}
	_, err = io.Copy(into, resp.Body)
	return err
}
