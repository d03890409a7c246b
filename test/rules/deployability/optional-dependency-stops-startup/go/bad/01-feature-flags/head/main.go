package main

import (
	"log"
	"net/http"
	"time"
	ldclient "github.com/launchdarkly/go-server-sdk/v7"
)

func main() {
	flags, err := ldclient.MakeClient(key, 5*time.Second) // <- finding
	if err != nil {
		log.Fatal(err)
	}
	use(flags)
	http.ListenAndServe(":8080", routes())
}
