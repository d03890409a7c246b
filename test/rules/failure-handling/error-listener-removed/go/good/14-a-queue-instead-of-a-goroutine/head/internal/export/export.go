package export

func (e *Exporter) Start(id string) {
	e.queue <- id
}

func (e *Exporter) write(id string) {}

type Exporter struct{ queue chan string }
