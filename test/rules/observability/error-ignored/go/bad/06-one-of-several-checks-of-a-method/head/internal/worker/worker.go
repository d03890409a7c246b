package worker

import "errors"

type Order struct {
	Total int
}

type Worker struct {
	failed int
	send   func(Order) bool
}

func (w *Worker) validate(order Order) error {
	if order.Total <= 0 {
		return errors.New("empty order")
	}
	return nil
}

func (w *Worker) handle(order Order) bool {
	w.validate(order) // <- finding
	return w.send(order)
}
