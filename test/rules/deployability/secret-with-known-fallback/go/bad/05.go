package config

import "github.com/spf13/viper"

func Configure() {
	viper.SetDefault("jwt.secret.key", "orders-of-the-house") // <- finding
	viper.SetDefault("region", "eu-central-1")
}
