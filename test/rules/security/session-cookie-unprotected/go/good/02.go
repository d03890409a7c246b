package api

import "net/http"

func signIn(w http.ResponseWriter, r *http.Request) {
	cookie := &http.Cookie{Name: "session", Value: newSession(r)}
	cookie.HttpOnly = true
	cookie.Secure = r.TLS != nil
	http.SetCookie(w, cookie)
}
