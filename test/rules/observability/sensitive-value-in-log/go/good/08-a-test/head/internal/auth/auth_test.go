package auth

import "log"

func show(password string) {
	log.Println(password)
}
