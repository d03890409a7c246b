package config
import (
	"errors"
	"fmt"
	"os"
)
type Config struct{ Addr, DatabaseURL string }
func Load() (Config, error) {
	var missing []error
	must := func(key string) string {
		v := os.Getenv(key)
		if v == "" { missing = append(missing, fmt.Errorf("%s is not set", key)) }
		return v
	}
	c := Config{Addr: must("LISTEN_ADDR"), DatabaseURL: must("DATABASE_URL")}
	return c, errors.Join(missing...)
}
