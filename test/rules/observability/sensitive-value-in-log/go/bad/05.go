package auth

import "log/slog"

func Refresh(accessToken string) {
	slog.Info("token refreshed", "token", accessToken) // <- finding
}