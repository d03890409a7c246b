package orders

import "log"

func Start() {
	log.Println("up")
}
