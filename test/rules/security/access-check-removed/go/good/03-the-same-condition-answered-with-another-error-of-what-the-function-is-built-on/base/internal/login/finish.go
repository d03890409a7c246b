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
	settings, err := s.settingsOf(request.Provider)
	if err != nil {
		return err
	}

	secret := fixedSecret
	if settings.Challenge {
		kept, err := s.store.Pop(ctx, request.State)
		if err != nil {
			if _, ok := errors.As[NotFound](err); ok {
				return errors.Unauthenticated("missing or expired challenge")
			}

			return fmt.Errorf("reading the challenge: %w", err)
		}
		secret = kept
	}

	provider, err := s.providerFor(request.Provider, secret)
	if err != nil {
		return err
	}

	return provider.Exchange(ctx, request.Code)
}
