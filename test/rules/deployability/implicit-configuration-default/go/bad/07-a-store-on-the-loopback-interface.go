package config

import "github.com/spf13/viper"

func defaults(v *viper.Viper) {
	v.SetDefault("redis.host", "127.0.0.1") // <- finding
	v.SetDefault("redis.port", 6379)
}
