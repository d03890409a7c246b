package orders

func (s *Service) Load(id string) (*Order, error) {
	order, err := s.store.Find(id)
	if err != nil {
		return nil, err
	}
	return order, nil
}
