package quotes

import (
	"context"
	"errors"
	"testing"
)

func TestBestWhenOneSourceIsDown(t *testing.T) {
	five := func(context.Context) (int, error) { return 5, nil }
	down := func(context.Context) (int, error) { return 0, errors.New("connection refused") }
	if best, silent := Best(context.Background(), down, five); best != 5 || silent != 1 {
		t.Fatalf("got %d, %d silent", best, silent)
	}
}
