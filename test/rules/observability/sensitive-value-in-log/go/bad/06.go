package auth

import "github.com/rs/zerolog/log"

func Login(user, password string) {
	log.Debug().Str("user", user).Str("password", password).Msg("login") // <- finding
}