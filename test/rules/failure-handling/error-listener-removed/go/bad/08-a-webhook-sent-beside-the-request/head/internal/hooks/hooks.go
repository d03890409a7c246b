package hooks

import (
	"bytes"
	"encoding/json"
	"net/http"
)

func (s *Service) Notify(event map[string]any) {
	go func() {
		body, _ := json.Marshal(event)
		for _, url := range s.urls(event["tenant"].(string)) {
			resp, err := s.client.Post(url, "application/json", bytes.NewReader(body))
			if err != nil {
				continue
			}
			resp.Body.Close()
		}
	}()
}

type Service struct{ client *http.Client }
