package auth

type Sessions struct{ key []byte }

func (s *Sessions) Subject(token string) (string, error) {
	return subject(token, s.key)
}
