package orders

import (
	"fmt"
	"net/http"
)

type Page struct{ store *Store }

func (p *Page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	unread, _ := p.store.Unread(r.Context(), r.PathValue("user"))
	fmt.Fprintf(w, "%d unread", unread)
}
