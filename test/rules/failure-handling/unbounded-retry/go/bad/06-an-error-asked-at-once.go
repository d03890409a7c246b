package export

type Sink interface{ Put(key string) error }

// Send leaves only when the work succeeds.
func Send(work func() error) {
	for { // <- finding
		if work() == nil {
			return
		}
	}
}
