package main

import (
	"context"
	"log"
	"log/slog"
	"net/http"
	"os"

	"github.com/redis/go-redis/v9"
)

type server struct{ store *redis.Client }

func main() {
	store := redis.NewClient(&redis.Options{Addr: os.Getenv("REDIS_ADDR")})
	if err := store.Ping(context.Background()).Err(); err != nil {
		log.Fatalf("redis: %v", err)
	}
	s := &server{store: store}
	http.HandleFunc("GET /menu/{id}", s.menu)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) menu(w http.ResponseWriter, r *http.Request) {
	menu, err := s.store.Get(r.Context(), r.PathValue("id")).Result()
	if err != nil {
		slog.Error("menu", "err", err)
		http.Error(w, "try again", http.StatusServiceUnavailable)
		return
	}
	w.Write([]byte(menu))
}
