package mq

import amqp "github.com/rabbitmq/amqp091-go"

func declare(ch *amqp.Channel) error {
	_, err := ch.QueueDeclare("orders.work", true, false, false, false, nil)
	return err
}
