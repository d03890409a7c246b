package main

import "net/http"

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", list)

	http.ListenAndServe(":8080", mux)
}
