package dossier

import (
	"context"
	"encoding/json"
	"net/http"
	"time"
)

type Dossier struct{ Name, Photo string }

type Source struct{ Base string }

var client = &http.Client{Timeout: time.Second}

func (s Source) Fetch(ctx context.Context, id string, into any) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, s.Base+id, nil)
	if err != nil {
		return err
	}
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	return json.NewDecoder(res.Body).Decode(into)
}
