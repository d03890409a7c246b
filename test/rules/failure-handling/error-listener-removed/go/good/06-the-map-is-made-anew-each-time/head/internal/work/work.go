package work

func (s *Service) Forward(request *Request) error {
	request.Header = headersOf(s.tenant)
	return s.peer.Send(request)
}
