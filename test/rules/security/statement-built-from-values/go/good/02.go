package partitions

import (
	"context"
	"fmt"
)

func (s *Store) Prepare(ctx context.Context, bound string) error {
	_, err := s.db.Exec(ctx, fmt.Sprintf(`
		DO $$
		DECLARE from_day DATE := ('%s'::TIMESTAMPTZ)::DATE;
		BEGIN
			PERFORM id FROM projects WHERE deleted_at IS NULL;
		END $$;`, bound))
	return err
}