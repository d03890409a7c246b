package mq

import amqp "github.com/rabbitmq/amqp091-go"

func declare(ch *amqp.Channel) error {
	args := amqp.Table{"x-dead-letter-exchange": "orders.dead"} // <- finding
	_, err := ch.QueueDeclare("orders.work", true, false, false, false, args)
	return err
}
