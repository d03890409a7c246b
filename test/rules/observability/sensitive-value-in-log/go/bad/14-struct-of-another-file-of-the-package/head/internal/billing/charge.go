package billing

import "log"

func charge(with *Instrument, cents int) {
	log.Printf("charging %d with %v", cents, *with) // <- finding
}
