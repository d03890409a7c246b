import type { Examples } from '#model/rule'

export const crossOriginWithCredentialsGo: Examples = {
  bad: [
    `package api

import "github.com/rs/cors"

func wrap(h http.Handler) http.Handler {
	return cors.New(cors.Options{
		AllowCredentials: true,
		AllowOriginFunc:  func(origin string) bool { return true }, // <- finding
	}).Handler(h)
}
`,
    `package api

import "github.com/gin-contrib/cors"

func Register(router *gin.Engine) {
	router.Use(cors.New(cors.Config{
		AllowOriginFunc: func(origin string) bool { // <- finding
			return true
		},
		AllowCredentials: true,
	}))
}
`,
  ],
  good: [
    `package api

import "github.com/rs/cors"

func wrap(h http.Handler) http.Handler {
	return cors.New(cors.Options{
		AllowCredentials: true,
		AllowedOrigins:   []string{"https://app.example.com"},
	}).Handler(h)
}
`,
    `package api

import "github.com/rs/cors"

func wrap(h http.Handler, known map[string]bool) http.Handler {
	return cors.New(cors.Options{
		AllowCredentials: true,
		AllowOriginFunc:  func(origin string) bool { return known[origin] },
	}).Handler(h)
}
`,
    `package api

import "github.com/rs/cors"

func wrap(h http.Handler) http.Handler {
	return cors.New(cors.Options{
		AllowOriginFunc: func(origin string) bool { return true },
	}).Handler(h)
}
`,
  ],
}
