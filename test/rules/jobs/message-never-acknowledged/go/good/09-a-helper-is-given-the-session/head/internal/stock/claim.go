package stock

import "github.com/IBM/sarama"

type handler struct{ store *Store }

func (h *handler) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for m := range claim.Messages() {
		if err := h.process(session, m); err != nil {
			return err
		}
	}
	return nil
}

func (h *handler) process(session sarama.ConsumerGroupSession, m *sarama.ConsumerMessage) error {
	if err := h.store.Apply(session.Context(), m.Value); err != nil {
		return err
	}
	session.MarkMessage(m, "")
	return nil
}
