package work

import "context"

func (s *Service) Note(ctx context.Context, user *User, id int32) (*Note, error) {
	note, err := s.store.GetNote(ctx, &FindNote{
		ID: &id,
	})
	if err != nil {
		return nil, err
	}
	if note.CreatorID != user.ID {
		return nil, errForbidden
	}
	return note, nil
}
