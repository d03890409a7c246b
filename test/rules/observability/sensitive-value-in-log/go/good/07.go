package store

import "log"

type Options struct {
	Host     string
	Password string
}

func (o *Options) String() string { return o.Host }

func Open(options *Options) {
	log.Printf("opening the store: %v", options)
}