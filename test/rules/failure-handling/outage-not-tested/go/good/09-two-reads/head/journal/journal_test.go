package journal

import (
	"context"
	"testing"
)

type kept struct{ entries []string }

func (k *kept) Append(_ context.Context, entry string) error {
	k.entries = append(k.entries, entry)
	return nil
}
func (k *kept) Find(context.Context, string) error { return nil }
func (k *kept) Close() error                       { return nil }

func TestRecord(t *testing.T) {
	hot, cold := &kept{}, &kept{}
	if err := Record(context.Background(), "a", hot, cold); err != nil || len(cold.entries) != 1 {
		t.Fatal(err, cold.entries)
	}
}
