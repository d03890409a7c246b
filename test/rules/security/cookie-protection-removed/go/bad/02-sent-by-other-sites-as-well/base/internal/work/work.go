package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{
		Name:     "lang",
		Value:    choose(r),
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteStrictMode, // <- finding
	})
}
