package work

import "github.com/nsqio/go-nsq"

func Consumer(topic string) (*nsq.Consumer, error) {
	config := nsq.NewConfig()
	config.MaxAttempts = 0 // <- finding
	return nsq.NewConsumer(topic, "invoices", config)
}
