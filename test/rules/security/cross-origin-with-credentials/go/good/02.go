package api

import "github.com/rs/cors"

func wrap(h http.Handler, known map[string]bool) http.Handler {
	return cors.New(cors.Options{
		AllowCredentials: true,
		AllowOriginFunc:  func(origin string) bool { return known[origin] },
	}).Handler(h)
}
