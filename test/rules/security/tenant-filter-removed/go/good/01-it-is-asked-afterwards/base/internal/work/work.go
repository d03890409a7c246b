package work

import "context"

func (s *Service) Note(ctx context.Context, user *User, id int32) (*Note, error) {
	return s.store.GetNote(ctx, &FindNote{
		ID:        &id,
		CreatorID: &user.ID,
	})
}
