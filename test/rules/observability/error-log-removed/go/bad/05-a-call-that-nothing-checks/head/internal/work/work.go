package work

func (s *Service) Notify(order Order) {
	s.mail.Send(order)
	s.done(order)
}
