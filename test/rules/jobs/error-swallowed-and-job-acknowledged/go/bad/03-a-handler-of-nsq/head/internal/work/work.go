package work

import (
	"log"

	"github.com/nsqio/go-nsq"
)

type resizer struct{ images *Images }

func Start(consumer *nsq.Consumer, images *Images) {
	consumer.AddHandler(&resizer{images: images})
}

func (r *resizer) HandleMessage(m *nsq.Message) error {
	err := r.images.Resize(string(m.Body))
	if err != nil { // <- finding
		log.Printf("resize %s: %v", m.Body, err)
		return nil
	}
	return nil
}
