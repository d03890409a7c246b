package main

import (
	"log"
	"net/http"
	"os"
)

func loadKey() []byte {
	key, err := os.ReadFile(os.Getenv("KEY_PATH"))
	if err != nil {
		log.Fatal(err)
	}
	return key
}

func main() {
	_ = loadKey()
	http.ListenAndServe(":80", nil)
}
