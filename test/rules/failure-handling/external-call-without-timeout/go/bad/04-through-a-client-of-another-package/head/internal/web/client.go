package web

import "net/http"

var Client = &http.Client{}
