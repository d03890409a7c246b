package orders

import "errors"

func check(id string) error {
	if id == "" {
		return errors.New("no id")
	}
	return nil
}

func run(id string) error { return check(id + "x") }

func checked(id string) error {
	if err := check(id); err != nil {
		return err
	}
	return run(id)
}

func Handle(id string) error {
	return checked(id)
}
