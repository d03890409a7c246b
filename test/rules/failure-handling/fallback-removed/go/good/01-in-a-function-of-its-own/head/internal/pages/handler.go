package pages
import (
	"encoding/json"
	"log/slog"
	"net/http"
	"a/internal/similar"
)
type Handler struct{ Similar *similar.Client }
func (h *Handler) Show(w http.ResponseWriter, r *http.Request) {
	_ = json.NewEncoder(w).Encode(h.more(r))
}
func (h *Handler) more(r *http.Request) []string {
	more, err := h.Similar.To(r.Context(), r.PathValue("id"))
	if err != nil {
		slog.Warn("similar not available", "err", err)
		return nil
	}
	return more
}
