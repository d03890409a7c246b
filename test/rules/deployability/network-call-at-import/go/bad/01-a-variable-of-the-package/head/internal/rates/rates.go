package rates

import "net/http"

var today, _ = http.Get("https://rates.example.com/eur") // <- finding
