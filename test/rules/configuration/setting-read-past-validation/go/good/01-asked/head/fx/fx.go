package fx

import "os"

func base() string {
	if url := os.Getenv("FX_BASE_URL"); url != "" {
		return url
	}
	return "https://fx.example"
}
