package settings

func (s *Settings) complete() {
	if s.ListenOn == "" {
		s.ListenOn = ":8080"
	}
	if s.SigningKey == "" {
		s.SigningKey = "not-so-secret" // <- finding
	}
}
