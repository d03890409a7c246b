package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
)

func main() {
	file, err := os.Open("settings.json")
	if err != nil {
		log.Fatal(err)
	}
	var settings map[string]string
	if err := json.NewDecoder(file).Decode(&settings); err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(settings["address"], nil))
}
