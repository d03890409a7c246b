package config

func load() Config {
	return Config{Database: getEnv("DATABASE_URL", "postgres://localhost:5432/app")}
}
