package config

var hosts = map[string]string{
	"local": "http://localhost:8080",
	"eu":    "https://eu.acme.com",
}
