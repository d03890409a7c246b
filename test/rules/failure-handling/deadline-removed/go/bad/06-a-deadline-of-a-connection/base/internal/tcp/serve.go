package tcp

import (
	"net"
	"time"
)

func read(conn net.Conn, buffer []byte) (int, error) {
	conn.SetReadDeadline(time.Now().Add(time.Minute)) // <- finding
	return conn.Read(buffer)
}
