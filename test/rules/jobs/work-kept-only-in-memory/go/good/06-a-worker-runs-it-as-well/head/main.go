package main

import (
	"context"
	"net/http"

	"example.com/service/internal/api"
)

func main() {
	a := &api.API{}
	mux := http.NewServeMux()
	a.Routes(mux)
	go a.Every(context.Background())
	_ = http.ListenAndServe(":8080", mux)
}
