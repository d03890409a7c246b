package orders

import (
	"net/http"
	"net/smtp"

	"github.com/jackc/pgx/v5"
)

type Service struct{ store *Store }

func notify(to string) error {
	return smtp.SendMail("mail:25", nil, "shop@example.com", []string{to}, []byte("Thank you"))
}

func (s *Service) Create(w http.ResponseWriter, r *http.Request) {
	err := s.store.Together(r.Context(), func(tx pgx.Tx) error {
		if _, err := tx.Exec(r.Context(), "INSERT INTO orders (id) VALUES ($1)", r.PathValue("id")); err != nil {
			return err
		}
		return notify(r.FormValue("email")) // <- finding
	})
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func (s *Service) Cancel(w http.ResponseWriter, r *http.Request) {
	err := s.store.Together(r.Context(), func(tx pgx.Tx) error {
		_, err := tx.Exec(r.Context(), "DELETE FROM orders WHERE id = $1", r.PathValue("id"))
		return err
	})
	if err == nil {
		err = notify(r.FormValue("email"))
	}
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}
