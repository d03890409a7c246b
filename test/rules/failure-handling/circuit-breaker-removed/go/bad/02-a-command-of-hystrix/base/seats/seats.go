package seats

import (
	"net/http"

	"github.com/afex/hystrix-go/hystrix"
)

func Show(w http.ResponseWriter, r *http.Request) {
	err := hystrix.Do("seats", func() error { // <- finding
		return ask(r.FormValue("train"))
	}, nil)
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
	}
}

func ask(train string) error { return nil }
