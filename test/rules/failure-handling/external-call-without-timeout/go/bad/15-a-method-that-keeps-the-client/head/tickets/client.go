package tickets

import (
	"net/http"
	"sync"
)

type Desk struct {
	address string
	once    sync.Mutex
	kept    *http.Client
}

func (d *Desk) httpClient() *http.Client {
	d.once.Lock()
	defer d.once.Unlock()
	if d.kept == nil {
		d.kept = &http.Client{Transport: &http.Transport{MaxConnsPerHost: 8}}
	}
	return d.kept
}

func (d *Desk) Reopen(id string) error {
	var req *http.Request
	var err error
	if id == "" {
		req, err = http.NewRequest(http.MethodPost, d.address, nil)
	} else {
		req, err = http.NewRequest(http.MethodPut, d.address+"/"+id, nil)
	}
	if err != nil {
		return err
	}
	client := d.httpClient()
	res, err := client.Do(req) // <- finding
	if err != nil {
		return err
	}
	return res.Body.Close()
}
