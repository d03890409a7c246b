package work

import "context"

func (s *Service) Exchange(ctx context.Context, tx *Tx, code string) error {
	grant, err := s.grants.FindByCodeForUpdate(ctx, tx, code) // <- finding
	if err != nil {
		return err
	}
	return s.use(ctx, tx, grant)
}
