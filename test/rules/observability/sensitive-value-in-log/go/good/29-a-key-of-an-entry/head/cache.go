package cache

import "log/slog"

type entry struct {
	UserKey string
	Hits    int
}

func report(name string) {
	e := entry{UserKey: name, Hits: 1}
	slog.Info("entry", "entry", e)
}
