package shop

import (
	"log/slog"
	"net/http"

	"github.com/sirupsen/logrus"
)

func refund(w http.ResponseWriter, r *http.Request) {
	logrus.WithFields(logrus.Fields{"sent": r.Header}).Warn("refund refused") // <- finding
	out := slog.With("path", r.URL.Path, "headers", r.Header)                 // <- finding
	out.Info("refund")
	out.Info("refund done")
	w.WriteHeader(http.StatusNoContent)
}
