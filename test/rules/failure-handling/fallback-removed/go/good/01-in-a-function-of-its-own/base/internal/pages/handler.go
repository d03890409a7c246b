package pages
import (
	"encoding/json"
	"log/slog"
	"net/http"
	"a/internal/similar"
)
type Handler struct{ Similar *similar.Client }
func (h *Handler) Show(w http.ResponseWriter, r *http.Request) {
	more, err := h.Similar.To(r.Context(), r.PathValue("id"))
	if err != nil {
		slog.Warn("similar not available", "err", err)
		more = []string{}
	}
	_ = json.NewEncoder(w).Encode(more)
}
