package quotes

import (
	"context"
	"errors"
	"testing"
)

func TestBest(t *testing.T) {
	five := func(context.Context) (int, error) { return 5, nil }
	down := func(context.Context) (int, error) { return 0, errors.New("connection refused") }
	for _, row := range []struct {
		sources      []Source
		best, silent int
	}{
		{[]Source{five}, 5, 0},
		{[]Source{down, five}, 5, 1},
	} {
		if best, silent := Best(context.Background(), row.sources...); best != row.best || silent != row.silent {
			t.Fatalf("got %d, %d silent", best, silent)
		}
	}
}
