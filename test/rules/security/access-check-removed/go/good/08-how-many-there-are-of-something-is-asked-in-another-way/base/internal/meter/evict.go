package meter

func (s *Store) Evict(most int) int {
	var unauthorized []string
	for id, bundle := range s.bundles {
		if !bundle.Authorized {
			unauthorized = append(unauthorized, id)
		}
	}
	if len(unauthorized) <= most {
		return 0
	}
	for _, id := range unauthorized[most:] {
		delete(s.bundles, id)
	}
	return len(unauthorized) - most
}
