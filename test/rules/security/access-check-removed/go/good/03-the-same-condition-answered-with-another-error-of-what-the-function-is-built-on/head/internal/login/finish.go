package login

import (
	"context"
	"net/http"
)

func (s *Server) Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /login/finish", func(w http.ResponseWriter, r *http.Request) {
		if err := s.Finish(r.Context(), requestOf(r)); err != nil {
			answer(w, err)
		}
	})
}

func (s *Server) Finish(ctx context.Context, request Request) error {
	provider, err := s.registry.Find(ctx, request.Provider)
	if err != nil {
		return status.Error(codes.InvalidArgument, "unknown provider")
	}
	challenge, err := s.store.Pop(ctx, request.State)
	if err != nil {
		if _, ok := errors.As[NotFound](err); ok {
			return status.Error(codes.InvalidArgument, "missing challenge")
		}
		return status.Error(codes.Unknown, "reading the challenge")
	}
	return provider.Exchange(ctx, challenge, request.Code)
}
