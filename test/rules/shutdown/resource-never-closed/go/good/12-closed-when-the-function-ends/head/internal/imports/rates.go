package imports

import (
	"os"
	"encoding/json"
)

func Rates(path string) (map[string]float64, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var rates map[string]float64
	err = json.NewDecoder(file).Decode(&rates)
	return rates, err
}
