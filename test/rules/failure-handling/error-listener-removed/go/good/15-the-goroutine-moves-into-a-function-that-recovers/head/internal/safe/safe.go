package safe

import "log/slog"

func Go(f func()) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				slog.Error("panicked", "panic", r)
			}
		}()
		f()
	}()
}
