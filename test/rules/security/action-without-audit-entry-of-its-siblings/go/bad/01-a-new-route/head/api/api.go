package api

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func (h *Handlers) Routes(r chi.Router) {
	r.Put("/employees/{id}/salary", h.salary)
	r.Put("/employees/{id}/tax", h.tax)
	r.Put("/employees/{id}/iban", h.iban)
}

func (h *Handlers) salary(w http.ResponseWriter, r *http.Request) {
	if _, err := h.db.ExecContext(r.Context(), "UPDATE employees SET salary = $2 WHERE id = $1", chi.URLParam(r, "id"), r.FormValue("v")); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	h.audit.Record(r.Context(), "salary.changed", chi.URLParam(r, "id"))
}

func (h *Handlers) tax(w http.ResponseWriter, r *http.Request) {
	if _, err := h.db.ExecContext(r.Context(), "UPDATE employees SET tax_class = $2 WHERE id = $1", chi.URLParam(r, "id"), r.FormValue("v")); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	h.audit.Record(r.Context(), "tax.changed", chi.URLParam(r, "id"))
}

func (h *Handlers) iban(w http.ResponseWriter, r *http.Request) {
	if _, err := h.db.ExecContext(r.Context(), "UPDATE employees SET iban = $2 WHERE id = $1", chi.URLParam(r, "id"), r.FormValue("v")); err != nil {  // <- finding
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
}
