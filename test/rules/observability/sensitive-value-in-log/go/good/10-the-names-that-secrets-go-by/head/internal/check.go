package internal

import "log/slog"

func check(keys map[string]string) {
	for apiKey, secret := range keys {
		if len(secret) < 32 {
			slog.Error("too short", "api_key", apiKey)
		}
	}
}
