package work

import amqp "github.com/rabbitmq/amqp091-go"

func declare(channel *amqp.Channel) error {
	_, err := channel.QueueDeclare("invoices", true, false, false, false, amqp.Table{
		"x-queue-type":     "quorum",
		"x-delivery-limit": 10, // <- finding
	})
	return err
}
