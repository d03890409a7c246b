package config

func Load() Config {
	return Config{Database: getEnv("DATABASE_URL", "postgres://localhost:5432/app")} // <- finding
}