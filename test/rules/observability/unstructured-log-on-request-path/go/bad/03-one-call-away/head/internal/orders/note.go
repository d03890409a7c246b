package orders

import "log"

func note(id string) {
	log.Println("created", id) // <- finding
}
