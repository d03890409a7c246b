package main

import (
	"log"
	"os"
)

func main() {
	if _, ok := os.LookupEnv("SESSION_SECRET"); !ok {
		log.Fatal("SESSION_SECRET")
	}
}
