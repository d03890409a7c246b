package broker

type Peer struct {
	Address  string
	Password string
}

func (p Peer) String() string { return p.Address }
