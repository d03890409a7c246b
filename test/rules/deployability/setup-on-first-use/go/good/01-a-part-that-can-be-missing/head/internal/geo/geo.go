package geo

import (
	"log"
	"os"
	"sync"
)

var (
	once sync.Once
	data []byte
)

func Lookup(ip string) string {
	once.Do(func() {
		raw, err := os.ReadFile(os.Getenv("GEO_DB"))
		if err != nil {
			log.Printf("no geo database: %v", err)
			return
		}
		data = raw
	})
	if data == nil {
		return "unknown"
	}
	return find(data, ip)
}
