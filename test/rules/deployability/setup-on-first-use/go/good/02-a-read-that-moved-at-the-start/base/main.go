package main

import (
	"log"
	"net/http"
	"os"
)

func main() {
	key, err := os.ReadFile(os.Getenv("KEY_PATH"))
	if err != nil {
		log.Fatal(err)
	}
	_ = key
	http.ListenAndServe(":80", nil)
}
