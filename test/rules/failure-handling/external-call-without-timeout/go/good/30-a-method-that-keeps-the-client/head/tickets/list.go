package tickets

import "net/http"

func (d *Desk) List() (int, error) {
	req, err := http.NewRequest(http.MethodGet, d.address, nil)
	if err != nil {
		return 0, err
	}
	res, err := d.httpClient().Do(req)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	return res.StatusCode, nil
}

func count(d *Desk) (int, error) {
	res, err := d.httpClient().Get(d.address + "/count")
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	return res.StatusCode, nil
}

func (d *Desk) Close(id string) error {
	req, err := http.NewRequest(http.MethodDelete, d.address+"/"+id, nil)
	if err != nil {
		return err
	}
	res, err := d.ownClient().Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}
