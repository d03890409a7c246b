package store

import (
	"net"
	"strings"
)

const prices = "http://prices.default.svc.cluster.local:8080"
const auth = "http://auth.internal"

var _, private, _ = net.ParseCIDR("10.0.0.0/8")

func isOurs(host string) bool {
	return strings.HasSuffix(host, ".eu.acme.internal") || host == "10.3.0.21:9092"
}
