package menu

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"
)

type Server struct {
	DB    *pgxpool.Pool
	Redis *redis.Client
}

func (s *Server) Menu(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	hit, err := s.Redis.Get(r.Context(), "menu:"+id).Bytes()
	if err == nil {
		w.Write(hit)
		return
	}
	if err != redis.Nil {
		slog.Warn("redis unavailable", "err", err)
	}
	var name string
	if err := s.DB.QueryRow(r.Context(), "SELECT name FROM menus WHERE id = $1", id).Scan(&name); err != nil {
		http.Error(w, "internal", 500)
		return
	}
	out, _ := json.Marshal(map[string]string{"name": name})
	if err := s.Redis.Set(r.Context(), "menu:"+id, out, time.Minute).Err(); err != nil {
		slog.Warn("redis unavailable", "err", err)
	}
	w.Write(out)
}
