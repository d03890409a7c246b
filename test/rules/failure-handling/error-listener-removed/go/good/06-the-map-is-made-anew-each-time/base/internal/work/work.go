package work

func (s *Service) Forward(request *Request) error {
	if request.Header == nil {
		request.Header = make(map[string]string)
	}
	request.Header["x-tenant"] = s.tenant
	return s.peer.Send(request)
}
