package work

import "log/slog"

func (s *Service) Notify(order Order) {
	attempt("send", func() error { return s.mail.Send(order) })
	s.done(order)
}

func attempt(name string, work func() error) {
	if err := work(); err != nil {
		slog.Error("failed", "what", name, "error", err)
	}
}
