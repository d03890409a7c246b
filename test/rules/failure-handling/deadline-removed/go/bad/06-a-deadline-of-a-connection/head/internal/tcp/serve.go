package tcp

import (
	"net"
)

func read(conn net.Conn, buffer []byte) (int, error) {
	return conn.Read(buffer)
}
