package feeds

import "io"

func read(body io.Reader) ([]byte, error) {
	return io.ReadAll(body)
}
