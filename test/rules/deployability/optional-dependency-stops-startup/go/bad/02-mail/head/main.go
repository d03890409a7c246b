package main

import (
	"log"
	"net/http"
	"time"
	"gopkg.in/gomail.v2"
)

func main() {
	dialer := gomail.NewDialer("mail", 25, "", "")
	if _, err := dialer.Dial(); err != nil { // <- finding
		panic(err)
	}
	http.ListenAndServe(":8080", routes())
}
