package sessions

type Store struct {
	changes chan func(*state)
}

type state struct {
	byToken map[string]Session
	total   int
}

func (s *Store) run() {
	own := &state{byToken: map[string]Session{}}
	for change := range s.changes {
		change(own)
	}
}

func (s *Store) Put(token string, session Session) {
	s.changes <- func(own *state) {
		own.byToken[token] = session
		own.total++
	}
}
