package in

import (
	"archive/tar"
	"io"
)

func entry(reader *tar.Reader) ([]byte, error) {
	if _, err := reader.Next(); err != nil {
		return nil, err
	}
	return io.ReadAll(reader)
}
