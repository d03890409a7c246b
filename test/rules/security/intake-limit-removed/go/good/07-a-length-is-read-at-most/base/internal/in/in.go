package in

import "io"

func header(body io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(body, 512))
}
