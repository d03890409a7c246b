package export

import "log/slog"

func (e *Exporter) Start(id string) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				slog.Error("export panicked", "panic", r)
			}
		}()
		e.write(id)
	}()
}

func (e *Exporter) write(id string) {}

type Exporter struct{}
