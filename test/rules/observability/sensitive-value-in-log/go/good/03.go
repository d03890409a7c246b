package auth

import "log/slog"

func Refresh(tokenID string) {
	slog.Info("token refreshed", "token_id", tokenID)
}