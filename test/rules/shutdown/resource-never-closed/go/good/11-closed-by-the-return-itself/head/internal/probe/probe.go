package probe

import (
	"net"
	"net/http"
	"time"
)

var handler http.Handler

func Reaches(address string) error {
	conn, err := net.DialTimeout("tcp", address, 5*time.Second)
	if err != nil {
		return err
	}
	return conn.Close()
}
