package jobs

import "time"

func Flush(flush func()) {
	for range time.Tick(time.Second) {
		flush()
	}
}
