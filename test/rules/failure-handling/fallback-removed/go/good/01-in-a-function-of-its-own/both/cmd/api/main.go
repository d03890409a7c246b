package main
import (
	"net/http"
	"a/internal/pages"
)
func main() {
	h := &pages.Handler{}
	http.HandleFunc("GET /pages/{id}", h.Show)
	http.ListenAndServe(":8080", nil)
}
