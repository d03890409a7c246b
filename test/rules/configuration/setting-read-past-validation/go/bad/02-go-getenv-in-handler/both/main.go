package main
import (
	"net/http"
	"example.com/service/internal/config"
	"example.com/service/internal/quotes"
)
func main() {
	cfg, err := config.Load()
	if err != nil { panic(err) }
	http.HandleFunc("GET /quote", quotes.Handle)
	http.ListenAndServe(cfg.Addr, nil)
}
