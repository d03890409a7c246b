package api

import "net/http"

func signOut(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "gone", MaxAge: -1})
}
