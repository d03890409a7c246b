package login

import "net/http"

func waitForBrowser(handler http.Handler) error {
	server := &http.Server{Addr: "127.0.0.1:0", Handler: handler}
	return server.ListenAndServe()
}