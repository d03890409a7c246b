package store

import "github.com/rs/zerolog/log"

type Store struct{}

func (s *Store) Insert(id string) {
	if id == "" {
		log.Fatal().Msg("no id") // <- finding
	}
}
