package in

import "io"

func read(body io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(body, 1<<20))
}
