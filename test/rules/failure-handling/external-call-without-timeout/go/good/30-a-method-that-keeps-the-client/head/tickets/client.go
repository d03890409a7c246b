package tickets

import (
	"net/http"
	"time"
)

type Desk struct {
	address string
	kept    *http.Client
	// HTTPClient replaces the client of the package.
	HTTPClient *http.Client
}

func (d *Desk) httpClient() *http.Client {
	if d.kept == nil {
		d.kept = &http.Client{Timeout: 10 * time.Second}
	}
	return d.kept
}

func (d *Desk) ownClient() *http.Client {
	if d.HTTPClient != nil {
		return d.HTTPClient
	}
	return &http.Client{}
}

func (d *Desk) Reopen(id string) error {
	req, err := http.NewRequest(http.MethodPut, d.address+"/"+id, nil)
	if err != nil {
		return err
	}
	res, err := d.ownClient().Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}
