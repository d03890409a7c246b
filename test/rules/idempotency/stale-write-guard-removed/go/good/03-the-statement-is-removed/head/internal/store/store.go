package store

import "context"

func (s *Store) Apply(ctx context.Context, e Event) error { return s.log.Append(ctx, e) }
