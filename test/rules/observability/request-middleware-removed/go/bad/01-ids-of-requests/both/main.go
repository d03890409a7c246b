package main

import (
	"net/http"

	"example.com/rides/api"
)

func main() {
	http.ListenAndServe(":8080", api.Router(nil))
}
