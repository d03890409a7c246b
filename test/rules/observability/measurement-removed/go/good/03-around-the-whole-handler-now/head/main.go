package main

import (
	"net/http"

	"example.com/service/internal/api"
	"example.com/service/internal/timing"
)

func main() { _ = http.ListenAndServe(":80", timing.Timed(api.Routes(nil, nil))) }
