package hooks

type Service struct {
	config *Config
	store  *Store
}

func (s *Service) Add(request Request) error {
	return s.store.Save(request.Kind, request.Target)
}
