package parcels

import "github.com/segmentio/kafka-go"

func NewReader(brokers []string, partition int) *kafka.Reader {
	return kafka.NewReader(kafka.ReaderConfig{Brokers: brokers, Partition: partition, Topic: "parcels"})
}
