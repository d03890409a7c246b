package worker

import (
	"fmt"
	"log"
)

func process(queue Queue, handle func(string) error) bool {
	key, ok := queue.Get()
	if !ok {
		return false
	}
	run := func() (err error) {
		defer func() {
			if r := recover(); r != nil { // <- finding
				log.Printf("panic while handling %s: %v", key, r)
				err = fmt.Errorf("panic: %v", r)
			}
		}()
		return handle(key)
	}
	if err := run(); err != nil {
		queue.AddRateLimited(key)
		return true
	}
	queue.Forget(key)
	return true
}
