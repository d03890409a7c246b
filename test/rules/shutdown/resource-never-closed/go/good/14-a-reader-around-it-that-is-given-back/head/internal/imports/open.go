package imports

import (
	"bufio"
	"os"
)

func Lines(path string) (*bufio.Scanner, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(file)
	return lines, nil
}
