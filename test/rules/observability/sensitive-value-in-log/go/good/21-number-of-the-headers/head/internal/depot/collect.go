package depot

import (
	"log/slog"
	"net/http"
	"os"
	"time"
)

var client = &http.Client{Timeout: 2 * time.Second}

func collect(parcel string) (*http.Response, error) {
	sent := http.Header{}
	sent.Set("Authorization", "Basic "+os.Getenv("DEPOT_LOGIN"))
	slog.Info("collecting", "parcel", parcel, "headers", len(sent))
	req, err := http.NewRequest(http.MethodGet, "https://depot.example/parcels/"+parcel, nil)
	if err != nil {
		return nil, err
	}
	req.Header = sent
	return client.Do(req)
}
