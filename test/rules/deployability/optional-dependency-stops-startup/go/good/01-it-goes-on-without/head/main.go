package main

import (
	"log"
	"net/http"
	"time"
	ldclient "github.com/launchdarkly/go-server-sdk/v7"
)

func main() {
	flags, err := ldclient.MakeClient(key, 5*time.Second)
	if err != nil {
		log.Println("feature flags are off:", err)
	}
	use(flags)
	http.ListenAndServe(":8080", routes())
}
