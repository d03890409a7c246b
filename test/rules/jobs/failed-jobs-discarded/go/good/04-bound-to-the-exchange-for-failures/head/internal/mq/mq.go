package mq

import amqp "github.com/rabbitmq/amqp091-go"

func Declare(ch *amqp.Channel) error {
	if _, err := ch.QueueDeclare("orders", true, false, false, false, amqp.Table{"x-dead-letter-exchange": "dlx"}); err != nil {
		return err
	}
	triage, err := ch.QueueDeclare("orders.triage", true, false, false, false, nil)
	if err != nil {
		return err
	}
	return ch.QueueBind(triage.Name, "", "dlx", false, nil)
}
