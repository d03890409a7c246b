package in

import (
	"errors"
	"io"
)

func read(body io.Reader) ([]byte, error) {
	return readAtMost(body, 1<<20)
}

func readAtMost(body io.Reader, most int64) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(body, most+1))
	if int64(len(content)) > most {
		return nil, errors.New("too large")
	}
	return content, err
}
