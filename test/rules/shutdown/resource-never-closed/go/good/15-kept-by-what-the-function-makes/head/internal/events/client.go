package events

import amqp "github.com/rabbitmq/amqp091-go"

type Client struct {
	conn *amqp.Connection
}

func New(url string) (*Client, error) {
	conn, err := amqp.Dial(url)
	if err != nil {
		return nil, err
	}
	return &Client{conn: conn}, nil
}
