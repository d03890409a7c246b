package store

import "log"

type Options struct {
	Host     string
	Password string
}

func Open(options *Options) {
	log.Printf("opening the store: %+v", options) // <- finding
}