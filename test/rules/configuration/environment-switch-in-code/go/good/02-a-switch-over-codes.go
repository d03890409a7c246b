package fare

import "os"

func link(code string) string {
	switch code {
	case "A":
		return "https://a.tram.example"
	default:
		return "https://b.tram.example"
	}
}

func level() string {
	switch os.Getenv("APP_ENV") {
	case "production":
		return "warn"
	default:
		return "debug"
	}
}

func local() string {
	if os.Getenv("APP_ENV") == "production" {
		return "https://fares.tram.example"
	}
	return "http://localhost:7070"
}
