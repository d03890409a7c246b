package main
import (
	"log"
	"net/http"
)
func main() {
	s := &Store{}
	if err := s.Init(); err != nil {
		log.Fatal(err)
	}
	http.ListenAndServe(":8080", nil)
}
