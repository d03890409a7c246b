package work

import (
	"context"
	"time"
)

func (s *Service) Connect(ctx context.Context) error {
	var err error
	for attempt := 0; attempt < 5; attempt++ { // <- finding
		if err = s.db.Ping(ctx); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
