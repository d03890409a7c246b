package main
import (
	"net/http"
	"github.com/go-chi/chi/v5"
	"example.com/service/internal/auth"
	"example.com/service/internal/invoices"
)
func main() {
	r := chi.NewRouter()
	r.Use(auth.RequireUser)
	r.Post("/invoices/{id}/void", invoices.Void)
	http.ListenAndServe(":8080", r)
}
