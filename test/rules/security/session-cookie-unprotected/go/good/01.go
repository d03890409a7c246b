package api

import "net/http"

func signIn(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: newSession(r), HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
}
