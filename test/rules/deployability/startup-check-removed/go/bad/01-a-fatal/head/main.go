package main

import (
	"net/http"
	"os"
)

func main() {
	key := os.Getenv("SIGNING_KEY")
	http.ListenAndServe(":8080", routes(key))
}
