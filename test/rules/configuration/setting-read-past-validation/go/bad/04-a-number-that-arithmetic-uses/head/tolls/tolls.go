package tolls

import (
	"os"
	"strconv"
)

var perAxle, _ = strconv.Atoi(os.Getenv("CENTS_PER_AXLE")) // <- finding

func Toll(axles int) int {
	return axles * perAxle
}
