package api

import "github.com/rs/cors"

func wrap(h http.Handler) http.Handler {
	return cors.New(cors.Options{
		AllowCredentials: true,
		AllowOriginFunc:  func(origin string) bool { return true }, // <- finding
	}).Handler(h)
}
