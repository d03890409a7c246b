package work

import (
	"context"

	"github.com/riverqueue/river"
)

func (s *Service) Queue(ctx context.Context, id string) error {
	_, err := s.client.Insert(ctx, ExportArgs{ID: id}, &river.InsertOpts{
		Queue:       "exports",
		MaxAttempts: 30_000, // <- finding
	})
	return err
}
