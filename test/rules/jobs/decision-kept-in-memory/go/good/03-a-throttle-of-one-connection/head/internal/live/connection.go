package live

import (
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

type connection struct {
	mu     sync.Mutex
	socket *websocket.Conn
	lastAt map[string]time.Time
}

func (c *connection) allow(kind string, pause time.Duration) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := time.Now()
	if last, ok := c.lastAt[kind]; ok && now.Sub(last) < pause {
		return false
	}
	c.lastAt[kind] = now
	return true
}

func Serve(w http.ResponseWriter, r *http.Request) {
	upgrader := websocket.Upgrader{}
	socket, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer socket.Close()
	c := &connection{socket: socket, lastAt: map[string]time.Time{}}
	for {
		kind, message, err := socket.ReadMessage()
		if err != nil {
			return
		}
		if c.allow(string(message), time.Second) {
			socket.WriteMessage(kind, []byte("ok"))
		}
	}
}
