package orders

import "errors"

func warm(id string) error {
	if id == "" {
		return errors.New("no id")
	}
	return nil
}

func Handle(id string) error {
	// Best effort: the first request warms it up as well.
	warm(id)
	return nil
}
