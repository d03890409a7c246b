package ship

import "example.com/service/internal/carrier"

func Ship(id string) error {
	var last error
	for tries := 0; tries < 4; tries++ { // <- finding
		_, err := carrier.Label(id)
		if err == nil {
			return nil
		}
		last = err
	}
	return last
}
