package in

import "io"

func read(body io.Reader) ([]byte, error) {
	return io.ReadAll(&io.LimitedReader{R: body, N: 1 << 20})
}
