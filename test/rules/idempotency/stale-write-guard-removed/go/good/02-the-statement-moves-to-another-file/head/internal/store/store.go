package store

import "context"

func (s *Store) Apply(ctx context.Context, e Event) error { return s.setState(ctx, e) }

func (s *Store) Reset(ctx context.Context, id string) error {
	_, err := s.db.ExecContext(ctx, `UPDATE devices SET state = '', seq = 0 WHERE id = $1`, id)
	return err
}
