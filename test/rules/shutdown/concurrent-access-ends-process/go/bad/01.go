package sessions

import "net/http"

var sessions = map[string]string{}

func Login(w http.ResponseWriter, r *http.Request) {
	sessions[r.FormValue("id")] = r.RemoteAddr // <- finding
}