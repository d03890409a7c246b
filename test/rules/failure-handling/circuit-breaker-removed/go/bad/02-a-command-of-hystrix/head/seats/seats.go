package seats

import (
	"net/http"
)

func Show(w http.ResponseWriter, r *http.Request) {
	err := ask(r.FormValue("train"))
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
	}
}

func ask(train string) error { return nil }
