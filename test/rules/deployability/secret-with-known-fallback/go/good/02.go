package config

func Load() Config {
	return Config{Region: getEnv("REGION", "eu-central-1")}
}