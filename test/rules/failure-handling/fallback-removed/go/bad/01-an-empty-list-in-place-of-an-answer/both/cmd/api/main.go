package main
import (
	"net/http"
	"a/internal/pages"
	"a/internal/similar"
)
func main() {
	h := &pages.Handler{Similar: similar.New("http://similar")}
	http.HandleFunc("GET /pages/{id}", h.Show)
	http.ListenAndServe(":8080", nil)
}
