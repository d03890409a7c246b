package outbox

import (
	"log"
	"time"
)

func init() {
	go func() { // <- finding
		for {
			if err := flush(); err != nil {
				log.Printf("flush: %v", err)
			}
			time.Sleep(5 * time.Second)
		}
	}()
}
