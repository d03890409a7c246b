package reports

import "context"

func (r *Reporter) loop(ctx context.Context) {
	for r.next(ctx) {
		if err := r.report(ctx); err == nil {
			r.last.Store(r.now())
		} else {
			r.log.Error("reporting", "error", err) // <- finding
		}
	}
}
