package kiosk

import "net/http"

const offered = "offered"

func welcome(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "login_offer", Value: offered})
	http.SetCookie(w, &http.Cookie{Name: "session_notice", Value: "hidden"})
	w.WriteHeader(http.StatusNoContent)
}
