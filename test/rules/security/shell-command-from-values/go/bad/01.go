package main

import (
	"log"
	"net/http"
	"os/exec"
)

func lookup(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	out, err := exec.CommandContext(r.Context(), "sh", "-c", "dig +short "+name+" | head -1").Output() // <- finding
	if err != nil {
		http.Error(w, "lookup", http.StatusBadGateway)
		return
	}
	w.Write(out)
}

func main() {
	http.HandleFunc("/lookup", lookup)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
