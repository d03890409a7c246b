package api

import (
	"net/http"
	"os"
)

func download(w http.ResponseWriter, r *http.Request) {
	root, err := os.OpenRoot("/data/files")
	if err != nil {
		return
	}
	file, err := root.Open(r.FormValue("name"))
	if err != nil {
		return
	}
	send(w, file)
}