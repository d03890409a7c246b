package auth

import (
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/crypto/bcrypt"
)

var failed = prometheus.NewCounter(prometheus.CounterOpts{Name: "sign_in_failures_total"})

func (h *Handler) Login(w http.ResponseWriter, r *http.Request) {
	user, err := h.users.ByEmail(r.Context(), r.FormValue("email"))
	if err != nil || bcrypt.CompareHashAndPassword(user.Hash, []byte(r.FormValue("password"))) != nil {
		failed.Inc()
		http.Error(w, "wrong credentials", http.StatusUnauthorized)
		return
	}
	h.sessions.Start(w, user)
}

func (h *Handler) Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /login", h.Login)
}
