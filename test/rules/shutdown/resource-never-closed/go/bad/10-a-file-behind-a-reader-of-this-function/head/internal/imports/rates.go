package imports

import (
	"os"
	"bufio"
)

func Rates(path string) (map[string]float64, error) {
	file, err := os.Open(path) // <- finding
	if err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(file)
	rates := map[string]float64{}
	for lines.Scan() {
		rates[lines.Text()] = 1
	}
	return rates, lines.Err()
}
