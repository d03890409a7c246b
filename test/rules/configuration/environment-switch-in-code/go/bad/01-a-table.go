package config

var hosts = map[string]string{ // <- finding
	"production": "https://api.acme.com",
	"staging":    "https://api.staging.acme.com",
}

func Base(env string) string { return hosts[env] }
