package main

import (
	"net/http"
	"os"
)

func handle(w http.ResponseWriter, r *http.Request) {
	if os.Getenv("SMS_ENABLED") != "false" { // <- finding
		notify(r.URL.Path)
	}
	w.WriteHeader(204)
}

func notify(to string) { http.Post("https://sms.example", "text/plain", nil) }

func main() {
	http.HandleFunc("/", handle)
	http.ListenAndServe(":80", nil)
}
