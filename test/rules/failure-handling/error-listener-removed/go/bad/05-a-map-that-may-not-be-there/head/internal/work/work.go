package work

func (s *Service) Forward(request *Request) error {
	request.Header["x-tenant"] = s.tenant
	return s.peer.Send(request)
}
