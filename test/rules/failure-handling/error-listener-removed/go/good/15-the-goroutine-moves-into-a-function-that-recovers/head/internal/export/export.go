package export

import "example.com/service/internal/safe"

func (e *Exporter) Start(id string) {
	safe.Go(func() { e.write(id) })
}

func (e *Exporter) write(id string) {}

type Exporter struct{}
