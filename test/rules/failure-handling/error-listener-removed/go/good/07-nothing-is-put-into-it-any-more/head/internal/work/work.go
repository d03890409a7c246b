package work

func (s *Service) Forward(request *Request) error {
	return s.peer.Send(request)
}
