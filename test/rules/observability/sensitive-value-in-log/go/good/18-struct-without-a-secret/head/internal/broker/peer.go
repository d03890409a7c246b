package broker

type Peer struct {
	Address  string
	Weight   int
}
