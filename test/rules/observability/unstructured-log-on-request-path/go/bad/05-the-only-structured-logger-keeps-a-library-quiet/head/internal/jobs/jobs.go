package jobs

import (
	"io"
	"log/slog"

	"example.com/scheduler"
)

func Start() {
	scheduler.Start(scheduler.WithLogger(slog.New(slog.NewTextHandler(io.Discard, nil))))
}
