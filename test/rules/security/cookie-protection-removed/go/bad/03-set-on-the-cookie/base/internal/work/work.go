package work

import "net/http"

func remember(w http.ResponseWriter, r *http.Request) {
	cookie := newCookie("lang", choose(r))
	cookie.Secure = true // <- finding
	cookie.Path = "/"
	http.SetCookie(w, cookie)
}
