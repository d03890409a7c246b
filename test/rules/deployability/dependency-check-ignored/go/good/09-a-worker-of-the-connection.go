package ws

type Conn struct{ closed chan struct{} }

func NewConn() *Conn {
	c := &Conn{closed: make(chan struct{})}
	go c.pingWorker()
	c.ping()
	return c
}

func (c *Conn) pingWorker() {}

func (c *Conn) ping() {}
