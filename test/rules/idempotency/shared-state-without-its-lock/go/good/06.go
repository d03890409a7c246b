package count

import (
	"context"
	"io"
	"net/http"
)

type Runner interface {
	Run(ctx context.Context, out io.Writer) error
}

func lines(in io.Reader) int { return 0 }

type Handler struct{ runner Runner }

func (h *Handler) Count(ctx context.Context) (int, error) {
	in, out := io.Pipe()
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer out.Close()
		err = h.runner.Run(ctx, out)
	}()
	found := lines(in)
	<-done
	if err != nil {
		return 0, err
	}
	return found, nil
}

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = h.Count(r.Context())
}
