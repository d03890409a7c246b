package main

import (
	"log"
	"net/http"
)

func main() {
	c := &certs{certFile: "/tls/tls.crt", keyFile: "/tls/tls.key"}
	if err := c.load(); err != nil {
		log.Fatal(err)
	}
	go c.watch()
	log.Fatal(http.ListenAndServe(":8443", nil))
}
