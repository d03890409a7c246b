package conf

import "os"

type Conf struct {
	Listen     string
	RoutingKey string
	TLSKey     string
	StudioKey  string `json:"-"`
}

func Load() Conf {
	return Conf{Listen: os.Getenv("LISTEN"), RoutingKey: os.Getenv("ROUTING_KEY"), TLSKey: os.Getenv("TLS_KEY"), StudioKey: os.Getenv("STUDIO_KEY")}
}
