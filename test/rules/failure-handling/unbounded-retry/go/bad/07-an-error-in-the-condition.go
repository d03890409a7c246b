package export

import (
	"log"
	"time"
)

type Exporter struct{ address string }

func (e *Exporter) push() error { return nil }

func (e *Exporter) Export() {
	for e.push() != nil { // <- finding
		log.Print("export failed")
		time.Sleep(time.Second)
	}
}
