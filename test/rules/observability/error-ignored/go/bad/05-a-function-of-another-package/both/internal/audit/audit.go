package audit

import (
	"context"
	"errors"
)

var ErrFull = errors.New("audit log is full")

func Check(ctx context.Context, id string) error {
	if len(id) > 64 {
		return ErrFull
	}
	return ctx.Err()
}
