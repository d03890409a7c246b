package rates

import "github.com/nats-io/nats.go"

var bus *nats.Conn

func init() {
	var err error
	bus, err = nats.Connect("nats://bus:4222") // <- finding
	if err != nil {
		panic(err)
	}
}
