package weighing

import (
	"context"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

type Scale struct{ address string }

func (s *Scale) reading(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, s.address+"/stable", nil)
	if err != nil {
		return err
	}
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}

func (s *Scale) WaitStable(ctx context.Context) {
	for { // <- finding
		err := s.reading(ctx)
		if err == nil {
			return
		}
		time.Sleep(300 * time.Millisecond)
	}
}
