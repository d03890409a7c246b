package comments

import (
	"fmt"
	"html"
	"net/http"
)

func (c *Comments) Show(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	fmt.Fprintf(w, "<p>%s</p>", html.EscapeString(text)) // <- finding
}
