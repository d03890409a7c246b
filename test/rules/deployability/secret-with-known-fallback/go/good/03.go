package config

type Config struct {
	Secret string `env:"JWT_SECRET,required"`
}