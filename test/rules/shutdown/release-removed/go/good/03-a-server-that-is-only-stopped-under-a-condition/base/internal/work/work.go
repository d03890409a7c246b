package work

import "context"

func (a *App) Prepare(ctx context.Context) error {
	if !a.license.Tracing() {
		_ = a.tracer.Shutdown(ctx)
	}
	return a.db.Ping(ctx)
}
