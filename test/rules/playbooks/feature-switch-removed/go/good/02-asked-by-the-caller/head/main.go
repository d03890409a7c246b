package main

import (
	"net/http"
	"os"
)

func handle(w http.ResponseWriter, r *http.Request) {
	notify(r.URL.Path)
	w.WriteHeader(204)
}

func notify(to string) { http.Post("https://sms.example", "text/plain", nil) }

func main() {
	if os.Getenv("SMS_ENABLED") != "false" {
		http.HandleFunc("/", handle)
	}
	http.ListenAndServe(":80", nil)
}
