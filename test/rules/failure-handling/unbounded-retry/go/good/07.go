package queue

import (
	"errors"
	"io"
)

func Drain(receive func() (string, error), handle func(string)) error {
	for {
		message, err := receive()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			continue
		}
		handle(message)
	}
}
