package settings

import "os"

type Settings struct {
	ListenOn   string
	SigningKey string
}

func Read() *Settings {
	s := &Settings{ListenOn: os.Getenv("LISTEN_ON"), SigningKey: os.Getenv("SIGNING_KEY")}
	s.complete()
	return s
}
