package journal

import (
	"context"
	"errors"
	"testing"
)

type kept struct{ entries []string }

func (k *kept) Append(_ context.Context, entry string) error {
	k.entries = append(k.entries, entry)
	return nil
}
func (k *kept) Find(context.Context, string) error { return nil }
func (k *kept) Close() error                       { return nil }

type full struct{ kept }

func (full) Append(context.Context, string) error { return errors.New("disk full") }

func TestRecord(t *testing.T) {
	hot, cold := &kept{}, &kept{}
	if err := Record(context.Background(), "a", hot, cold); err != nil || len(cold.entries) != 1 {
		t.Fatal(err, cold.entries)
	}
}

func TestRecordWhenTheSecondIsFull(t *testing.T) {
	hot := &kept{}
	if err := Record(context.Background(), "a", hot, &full{}); err == nil || len(hot.entries) != 1 {
		t.Fatal("the first log keeps the entry", err)
	}
}
