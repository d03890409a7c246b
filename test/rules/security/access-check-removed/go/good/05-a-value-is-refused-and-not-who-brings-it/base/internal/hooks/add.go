package hooks

type Service struct {
	config *Config
	store  *Store
}

func (s *Service) Add(request Request) error {
	if request.Kind == KindWeb && !s.config.ValidURL(request.Target) {
		return NewFieldError("target", "this address is not allowed here")
	}
	return s.store.Save(request.Kind, request.Target)
}
