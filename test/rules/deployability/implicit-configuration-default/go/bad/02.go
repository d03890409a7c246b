package config

import "os"

func Load() Config {
	broker := os.Getenv("KAFKA_BROKER")
	if broker == "" { // <- finding
		broker = "localhost:9092"
	}
	return Config{Broker: broker}
}