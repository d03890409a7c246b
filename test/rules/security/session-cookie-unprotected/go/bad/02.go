package api

import "net/http"

func signIn(w http.ResponseWriter, r *http.Request) {
	cookie := http.Cookie{ // <- finding
		Name:     "auth_token",
		Value:    issue(r),
		HttpOnly: true,
	}
	http.SetCookie(w, &cookie)
}
