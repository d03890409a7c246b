package mail

import (
	"context"
	"net/http"
	"time"
)

type Sender struct {
	client *http.Client
	url    string
}

func New(url string) *Sender {
	return &Sender{client: &http.Client{Timeout: 5 * time.Second}, url: url}
}

func (s *Sender) Send(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url, nil)
	if err != nil {
		return err
	}
	res, err := s.client.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}
