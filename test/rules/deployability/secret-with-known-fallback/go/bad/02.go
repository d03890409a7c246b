package config

func Load() Config {
	return Config{Secret: getEnv("SESSION_SECRET", "keyboard cat")} // <- finding
}