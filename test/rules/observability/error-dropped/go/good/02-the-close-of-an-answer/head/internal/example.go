package orders

import (
	"fmt"
	"net/http"
)

func status(client *http.Client, url string) (int, error) {
	res, err := client.Get(url)
	if err != nil {
		return 0, fmt.Errorf("get %s: %w", url, err)
	}
	defer res.Body.Close()
	return res.StatusCode, nil
}
