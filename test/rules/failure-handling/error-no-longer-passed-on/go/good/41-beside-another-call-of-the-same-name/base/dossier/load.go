package dossier

import (
	"context"
	"log/slog"
)

type Loader struct {
	Patients Source
	Photos   Source
}

func (l *Loader) Load(ctx context.Context, id string) (*Dossier, error) {
	var d Dossier
	if err := l.Patients.Fetch(ctx, id, &d); err != nil {
		return nil, err
	}
	slog.InfoContext(ctx, "dossier loaded", "id", id)
	return &d, nil
}
