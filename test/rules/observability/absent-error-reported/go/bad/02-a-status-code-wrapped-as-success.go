package billing

import (
	"net/http"

	"github.com/pkg/errors"
)

func (c *Client) Charge(req *http.Request) error {
	resp, err := c.http.Do(req)
	if err != nil {
		return errors.Wrap(err, "send charge")
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusCreated {
		return errors.Wrapf(err, "charge refused with %d", resp.StatusCode) // <- finding
	}
	return nil
}

type Client struct {
	http *http.Client
}
