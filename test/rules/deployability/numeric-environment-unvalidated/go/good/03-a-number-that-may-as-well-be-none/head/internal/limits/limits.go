package limits

import (
	"os"
	"strconv"
)

func Verbosity() int {
	level, _ := strconv.Atoi(os.Getenv("VERBOSITY"))
	return level
}
