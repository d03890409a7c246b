package accounts

import (
	"context"
	"net/http"
)

func (s *Service) whoIs(w http.ResponseWriter, r *http.Request) (Account, error) {
	return s.sessions.Resume(context.TODO(), r, w)
}