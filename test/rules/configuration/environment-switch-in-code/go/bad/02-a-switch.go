package fare

import "os"

func host() string {
	switch os.Getenv("APP_ENV") { // <- finding
	case "production":
		return "https://fares.tram.example"
	case "staging":
		return "https://fares.stage.tram.example"
	default:
		return "http://localhost:7070"
	}
}
