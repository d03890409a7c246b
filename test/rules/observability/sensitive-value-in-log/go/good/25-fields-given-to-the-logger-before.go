package shop

import (
	"log/slog"
	"net/http"

	"github.com/sirupsen/logrus"
)

func refund(w http.ResponseWriter, r *http.Request) {
	logrus.WithFields(logrus.Fields{"type": r.Header.Get("Content-Type")}).Warn("refund refused")
	out := slog.With("path", r.URL.Path, "agent", r.UserAgent())
	out.Info("refund")
	w.WriteHeader(http.StatusNoContent)
}
