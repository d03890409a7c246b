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
	if err := hot.Find(ctx, entry); err != nil {
		return err
	}
	return cold.Find(ctx, entry)
}
