package main

import "net/http"

func main() {}

func Rates() (*http.Response, error) { return http.Get("https://rates.example.com") }
