package vault

import (
	"log"
	"log/slog"
)

type entry struct {
	Name     string
	Password *string
}

type store interface{ Drop(ref string) error }

func clear(s store, entries []entry, apiToken *string) {
	for i := range entries {
		if entries[i].Password == nil {
			continue
		}
		if err := s.Drop(*entries[i].Password); err != nil {
			log.Printf("%v was not dropped: %v", *entries[i].Password, err) // <- finding
		}
	}
	slog.Info("cleared", "token", apiToken) // <- finding
}
