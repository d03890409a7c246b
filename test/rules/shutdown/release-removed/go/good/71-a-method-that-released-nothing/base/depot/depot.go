package depot

import "log"

type Depot struct{}

func Open() *Depot { return &Depot{} }

func (d *Depot) Close() error {
	log.Println("depot closed")
	return nil
}
