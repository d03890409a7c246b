package main

import (
	"net/http"
	"os"

	amqp "github.com/rabbitmq/amqp091-go"
)

func main() {
	broker, _ := amqp.Dial(os.Getenv("AMQP_URL")) // <- finding
	http.HandleFunc("POST /berths/{id}/leave", func(w http.ResponseWriter, r *http.Request) {
		if broker == nil {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		leave(broker, r.PathValue("id"))
	})
	_ = http.ListenAndServe(os.Getenv("ADDR"), nil)
}

func leave(broker *amqp.Connection, berth string) {}
