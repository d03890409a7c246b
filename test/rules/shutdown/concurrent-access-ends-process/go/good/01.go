package stream

import "log"

func Follow(entries func(chan<- []byte), send func([]byte)) {
	lines := make(chan []byte, 10)
	defer close(lines)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				log.Printf("nobody listens any more: %v", r)
			}
		}()
		for _, line := range [][]byte{} {
			lines <- line
		}
	}()
	entries(nil)
	send(<-lines)
}
