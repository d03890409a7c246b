package parcels

import "github.com/segmentio/kafka-go"

func NewReader(brokers []string, group string) *kafka.Reader {
	return kafka.NewReader(kafka.ReaderConfig{Brokers: brokers, GroupID: group, Topic: "parcels"})
}
