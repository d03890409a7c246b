package comments

import (
	"fmt"
	"net/http"
)

func (c *Comments) Show(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "<p>%s</p>", "…")
}
