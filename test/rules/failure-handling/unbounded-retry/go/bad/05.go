package people

import "time"

func Load(fetch func() error) {
	err := fetch()
	for { // <- finding
		if err == nil {
			return
		}
		time.Sleep(time.Second)
		err = fetch()
	}
}
