package shop

import "log"

type broker struct {
	Host     string
	Password string
}

type options struct {
	Addr   string
	Broker *broker
}

func start(o options) {
	log.Printf("options: %+v", o)
}
