package lists

import "net/http"

type Page struct {
	PageToken string
}

func Same(r *http.Request, page Page) bool {
	return r.FormValue("page_token") == page.PageToken
}
