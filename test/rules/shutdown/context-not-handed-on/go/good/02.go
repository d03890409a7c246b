package orders

import (
	"context"
	"net/http"
)

func Forget(r *http.Request) {
	if r == nil {
		return
	}
	*r = *r.WithContext(context.Background())
}
