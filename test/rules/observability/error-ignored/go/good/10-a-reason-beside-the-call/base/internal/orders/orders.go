package orders

import "errors"

func warm(id string) error {
	if id == "" {
		return errors.New("no id")
	}
	return nil
}

func Handle(id string) error {
	if err := warm(id); err != nil {
		return err
	}
	return nil
}
