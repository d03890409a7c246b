package broker

type Peer struct {
	Address  string
	Password string
}
