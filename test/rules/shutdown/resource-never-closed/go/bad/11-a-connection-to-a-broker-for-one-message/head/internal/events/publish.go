package events

import amqp "github.com/rabbitmq/amqp091-go"

func Publish(url string, body []byte) error {
	conn, err := amqp.Dial(url) // <- finding
	if err != nil {
		return err
	}
	channel, err := conn.Channel()
	if err != nil {
		return err
	}
	defer channel.Close()
	return channel.Publish("events", "", false, false, amqp.Publishing{Body: body})
}
