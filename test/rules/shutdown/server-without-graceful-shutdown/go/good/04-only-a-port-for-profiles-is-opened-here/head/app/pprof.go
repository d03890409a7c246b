package app

import (
	"net"
	"net/http"
	"net/http/pprof"
)

func initPprofServer(l net.Listener) {
	mux := http.NewServeMux()
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	srv := http.Server{Handler: mux}
	go func() { _ = srv.Serve(l) }()
}
