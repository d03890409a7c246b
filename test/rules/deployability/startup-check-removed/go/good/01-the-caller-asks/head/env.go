package main

import (
	"log"
	"os"
)

func mustEnv(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatalf("%s is missing", name)
	}
	return value
}
