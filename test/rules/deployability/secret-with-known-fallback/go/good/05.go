package config

import (
	"log"

	"github.com/spf13/viper"
)

func Configure() string {
	viper.SetDefault("region", "eu-central-1")
	if viper.GetString("jwt.secret.key") == "" {
		log.Fatal("jwt.secret.key is not set")
	}
	return viper.GetString("jwt.secret.key")
}
