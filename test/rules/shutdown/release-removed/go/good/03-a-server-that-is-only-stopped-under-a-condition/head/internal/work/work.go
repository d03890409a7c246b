package work

import "context"

func (a *App) Prepare(ctx context.Context) error {
	return a.db.Ping(ctx)
}
