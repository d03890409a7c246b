package work

func (s *Service) Notify(order Order) {
	_ = s.mail.Send(order)
	s.done(order)
}
