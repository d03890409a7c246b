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
	image, err := parseImage(m.Body)
	if err != nil {
		log.Printf("not an image: %v", err)
		return nil
	}
	return r.images.Resize(image)
}
