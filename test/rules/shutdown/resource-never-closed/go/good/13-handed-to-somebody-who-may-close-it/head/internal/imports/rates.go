package imports

import (
	"os"
)

func Rates(path string) (map[string]float64, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return parse(
		file,
	)
}
