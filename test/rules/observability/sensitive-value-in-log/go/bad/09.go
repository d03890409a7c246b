package forge

import (
	"github.com/rs/zerolog/log"

	"example.com/service/internal/github"
)

func SetUp(id, secret string) {
	opts := github.Opts{ClientID: id, ClientSecret: secret}
	log.Trace().Msgf("forge: %#v", opts) // <- finding
}