package main

import (
	"log"
	"net/http"
	"time"
	"gopkg.in/gomail.v2"
)

func main() {
	go func() {
		if _, err := gomail.NewDialer("mail", 25, "", "").Dial(); err != nil {
			log.Fatal(err)
		}
	}()
	http.ListenAndServe(":8080", routes())
}
