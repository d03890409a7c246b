package people

import "time"

func Load(fetch func() error) (err error) {
	for try := 0; try < 5; try++ {
		if err = fetch(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}