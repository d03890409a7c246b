package auth

import "github.com/rs/zerolog/log"

func Login(user string, token string) {
	log.Debug().Str("user", user).Bool("token-set", token != "").Msg("login")
}