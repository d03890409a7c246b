package main

import (
	"net/http"

	"example.com/service/internal/api"
)

func main() { _ = http.ListenAndServe(":80", api.Routes(nil, nil)) }
