package main
import "net/http"
func main() {
	s := &Store{}
	_ = s
	http.ListenAndServe(":8080", nil)
}
