package auth

import "log"

func Check(token string) {
	log.Printf("a token of %d characters", len(token))
}