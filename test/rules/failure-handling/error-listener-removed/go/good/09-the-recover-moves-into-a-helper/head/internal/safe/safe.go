package safe

import "log/slog"

func Recover(what string) {
	if r := recover(); r != nil {
		slog.Error("panicked", "what", what, "panic", r)
	}
}
