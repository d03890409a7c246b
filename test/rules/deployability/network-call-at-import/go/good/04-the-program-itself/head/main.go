package main

import "net/http"

func init() {
	http.Get("https://settings.example.com/start")
}

func main() {
	http.ListenAndServe(":8080", nil)
}
