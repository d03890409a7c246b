package store

import (
	"net"

	amqp "github.com/rabbitmq/amqp091-go"
)

func openBroker(url string) (*amqp.Connection, error) {
	broker, err := amqp.Dial(url)
	return broker, err
}

func startAddress() net.Addr {
	probe, _ := net.Dial("udp", "192.0.2.1:9")
	return probe.LocalAddr()
}

func connectLocal(peers *Peers) *Peer {
	peer, _ := peers.Connect("self")
	return peer
}
