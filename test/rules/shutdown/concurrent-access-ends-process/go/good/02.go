package sessions

import (
	"net/http"
	"sync"
)

var (
	mutex    sync.Mutex
	sessions = map[string]string{}
)

func Login(w http.ResponseWriter, r *http.Request) {
	mutex.Lock()
	defer mutex.Unlock()
	sessions[r.FormValue("id")] = r.RemoteAddr
}