package flags

func (s *Service) ShowsBanner(user string) bool {
	return s.flags.IsFeatureEnabled("banner", user)
}
