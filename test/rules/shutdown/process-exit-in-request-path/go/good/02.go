package rooms

import (
	"log"
	"net/http"
	"os"
)

func Serve(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if problem := recover(); problem != nil {
			log.Printf("panic: %v", problem)
			os.Exit(1)
		}
	}()
	w.WriteHeader(http.StatusOK)
}
