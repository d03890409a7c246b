package work

import "net/http"

func (s *Service) Load(req *http.Request) (int, error) {
	resp, err := s.client.Do(req)
	if err != nil {
		return 0, err
	}
	return s.read(resp)
}
