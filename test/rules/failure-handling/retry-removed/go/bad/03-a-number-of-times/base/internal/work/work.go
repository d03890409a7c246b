package work

import (
	"context"
	"time"
)

func (s *Service) Connect(ctx context.Context) error {
	var err error
	for range maxRetries { // <- finding
		err = s.db.Ping(ctx)
		if err == nil {
			break
		}
		time.Sleep(s.pause)
	}
	return err
}
