package export

import "context"

type Exporter struct{ rows Rows }

type Rows interface{ Each(ctx context.Context, id string) error }

func NewID() string { return "x" }

func (e *Exporter) Run(ctx context.Context, id string) { _ = e.rows.Each(ctx, id) }
