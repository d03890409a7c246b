package imports

import (
	"os"
	"encoding/json"
)

func Rates(path string) (map[string]float64, error) {
	file, err := os.Open(path) // <- finding
	if err != nil {
		return nil, err
	}
	var rates map[string]float64
	err = json.NewDecoder(file).Decode(&rates)
	return rates, err
}
