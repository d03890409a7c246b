package main

import "net/http"

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", list)
	mux.HandleFunc("/version", version)
	http.ListenAndServe(":8080", mux)
}
