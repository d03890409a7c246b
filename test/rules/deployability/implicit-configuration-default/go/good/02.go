package config

func Load() Config {
	return Config{Listen: getEnv("LISTEN_ADDR", "0.0.0.0:8080"), Level: getEnv("LOG_LEVEL", "info")}
}