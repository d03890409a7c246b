package main

import (
	"net/http"
)

func handle(w http.ResponseWriter, r *http.Request) {
	notify(r.URL.Path)
	w.WriteHeader(204)
}

func notify(to string) { http.Post("https://sms.example", "text/plain", nil) }

func main() {
	http.HandleFunc("/", handle)
	http.ListenAndServe(":80", nil)
}
