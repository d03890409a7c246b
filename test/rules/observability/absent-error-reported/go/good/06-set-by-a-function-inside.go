package tasks

import (
	"errors"
	"fmt"
	"sync"
)

func both(one, other func() error) error {
	var err error
	var group sync.WaitGroup
	var lock sync.Mutex
	for _, work := range []func() error{one, other} {
		group.Add(1)
		go func() {
			defer group.Done()
			failure := work()
			lock.Lock()
			defer lock.Unlock()
			err = errors.Join(err, failure)
		}()
	}
	group.Wait()
	if len(fmt.Sprint(err)) > 1000 {
		return fmt.Errorf("many failures: %w", err)
	}
	return err
}
