package auth

import "log"

func Check(token string, err error) {
	log.Printf("token of type %T was refused: %v", token, err)
}