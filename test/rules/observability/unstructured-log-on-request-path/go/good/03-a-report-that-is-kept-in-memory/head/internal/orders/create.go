package orders

import (
	"bytes"
	"log"
	"net/http"
)

func Create(w http.ResponseWriter, r *http.Request) {
	var report bytes.Buffer
	notes := log.New(&report, "", log.LstdFlags)
	notes.Println("created", r.FormValue("id"))
	w.Write(report.Bytes())
}
