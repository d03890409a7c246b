package config

import "github.com/spf13/viper"

func defaults(v *viper.Viper) {
	v.SetDefault("coordinator.host", "127.0.0.1")
	v.SetDefault("coordinator.port", 50055)
}
