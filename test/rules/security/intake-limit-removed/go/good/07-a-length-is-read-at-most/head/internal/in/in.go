package in

import "io"

func header(body io.Reader) ([]byte, error) {
	buffer := make([]byte, 512)
	n, err := io.ReadFull(body, buffer)
	return buffer[:n], err
}
