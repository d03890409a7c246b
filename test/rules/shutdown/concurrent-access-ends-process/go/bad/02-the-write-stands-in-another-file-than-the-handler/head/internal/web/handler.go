package web

import (
	"net/http"

	"example.com/service/internal/seen"
)

func Handle(w http.ResponseWriter, r *http.Request) {
	seen.Mark(r.FormValue("id"))
}
