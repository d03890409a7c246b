package authz

import (
	"context"
	"errors"
)

type key struct{}

type Caller struct {
	ID     string
	Rights map[string]bool
}

func Must(ctx context.Context, right string) error {
	c, _ := ctx.Value(key{}).(*Caller)
	if c == nil || !c.Rights[right] {
		return errors.New("forbidden")
	}
	return nil
}
