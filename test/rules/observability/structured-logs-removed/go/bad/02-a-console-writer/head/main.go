package main

import (
	"net/http"
	"os"

	"github.com/rs/zerolog"
)

func main() {
	log := zerolog.New(zerolog.ConsoleWriter{Out: os.Stdout}).With().Timestamp().Logger()
	http.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) {
		log.Info().Str("path", r.URL.Path).Msg("orders read")
	})
	http.ListenAndServe(":8080", nil)
}
