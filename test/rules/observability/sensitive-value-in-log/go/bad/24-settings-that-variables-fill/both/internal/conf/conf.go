package conf

import (
	"log"
	"os"
)

type Conf struct {
	Listen      string
	MapKey      string
	DatabaseURL string
}

func must(name string) string {
	v, ok := os.LookupEnv(name)
	if !ok {
		log.Fatalf("%s is not set", name)
	}
	return v
}

func Load() *Conf {
	return &Conf{Listen: must("LISTEN"), MapKey: must("MAP_KEY"), DatabaseURL: must("DATABASE_URL")}
}
