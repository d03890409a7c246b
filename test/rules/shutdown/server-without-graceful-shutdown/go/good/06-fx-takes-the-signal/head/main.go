package main

import (
	"net/http"

	"go.uber.org/fx"
)

func main() {
	fx.New(fx.Invoke(serve)).Run()
}

func serve() error {
	return http.ListenAndServe(":8080", nil)
}
