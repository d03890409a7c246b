package main

import (
	"log"
	"net/http"
	"os"
	"os/exec"
)

func lookup(w http.ResponseWriter, r *http.Request) {
	out, err := exec.CommandContext(r.Context(), "dig", "+short", r.URL.Query().Get("name")).Output()
	if err != nil {
		http.Error(w, "lookup", http.StatusBadGateway)
		return
	}
	w.Write(out)
}

func usage(w http.ResponseWriter, r *http.Request) {
	out, err := exec.CommandContext(r.Context(), "sh", "-c", "du -sh "+os.Getenv("DATA_DIR")+" | cut -f1").Output()
	if err != nil {
		http.Error(w, "usage", http.StatusInternalServerError)
		return
	}
	w.Write(out)
}

func main() {
	http.HandleFunc("/lookup", lookup)
	http.HandleFunc("/usage", usage)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
