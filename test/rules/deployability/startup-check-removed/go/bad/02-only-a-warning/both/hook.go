package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"net/http"
)

func hook(key []byte) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mac := hmac.New(sha256.New, key)
		mac.Write([]byte(r.Header.Get("x-body")))
		if !hmac.Equal(mac.Sum(nil), []byte(r.Header.Get("x-sig"))) {
			w.WriteHeader(401)
		}
	})
}
