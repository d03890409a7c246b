package orders

func (s *Service) Load(id string) (*Order, error) {
	return s.store.Find(id)
}
