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
		slog.Error("similar not available", "err", err)
		http.Error(w, "bad gateway", http.StatusBadGateway)
		return
	}
	_ = json.NewEncoder(w).Encode(more)
}
