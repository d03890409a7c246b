package mq

import amqp "github.com/rabbitmq/amqp091-go"

func Declare(ch *amqp.Channel) error {
	if _, err := ch.QueueDeclare("orders", true, false, false, false, amqp.Table{"x-dead-letter-exchange": "dead"}); err != nil {
		return err
	}
	if _, err := ch.QueueDeclare("invoices", true, false, false, false, nil); err != nil { // <- finding
		return err
	}
	_, err := ch.QueueDeclare("answers", false, true, true, false, nil)
	return err
}
