package orders

import "errors"

func warm(id string) error {
	if id == "" {
		return errors.New("no id")
	}
	return nil
}

func Handle(id string) error {
	warm("default")
	return warm(id)
}
