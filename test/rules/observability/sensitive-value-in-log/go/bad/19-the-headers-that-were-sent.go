package registry

import (
	"log/slog"
	"net/http"
)

func note(resp *http.Response) {
	if resp.StatusCode == http.StatusForbidden {
		slog.Error("the registry refused", "sent", resp.Request.Header) // <- finding
	}
}
