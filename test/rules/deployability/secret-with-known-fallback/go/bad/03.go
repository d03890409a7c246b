package config

type Config struct {
	Secret string `env:"JWT_SECRET" envDefault:"not-so-secret"` // <- finding
}