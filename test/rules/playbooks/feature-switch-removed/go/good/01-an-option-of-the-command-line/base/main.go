package main

import (
	"flag"
	"net/http"
)

func handle(w http.ResponseWriter, r *http.Request) {
	if flag.Lookup("sms-enabled") != nil {
		notify(r.URL.Path)
	}
	w.WriteHeader(204)
}

func notify(to string) { http.Post("https://sms.example", "text/plain", nil) }

func main() {
	http.HandleFunc("/", handle)
	http.ListenAndServe(":80", nil)
}
