package journal

import "context"

// Log keeps entries.
type Log interface {
	Append(ctx context.Context, entry string) error
	Find(ctx context.Context, id string) error
	Close() error
}

// Record keeps an entry in both logs.
func Record(ctx context.Context, entry string, hot, cold Log) error {
	if len(entry) < 100 {
		return hot.Append(ctx, entry)
	}
	return cold.Append(ctx, entry)
}
