package api

import "github.com/rs/cors"

func wrap(h http.Handler) http.Handler {
	return cors.New(cors.Options{
		AllowCredentials: true,
		AllowedOrigins:   []string{"https://app.example.com"},
	}).Handler(h)
}
