package work

import (
	amqp "github.com/rabbitmq/amqp091-go"
	"gorm.io/gorm"
)

func Consume(ch *amqp.Channel, db *gorm.DB) error {
	messages, err := ch.Consume("orders", "", false, false, false, false, nil) // <- finding
	if err != nil {
		return err
	}
	for message := range messages {
		order := read(message.Body)
		if err := db.Create(&order).Error; err != nil {
			message.Nack(false, false)
			continue
		}
		message.Ack(false)
	}
	return nil
}
