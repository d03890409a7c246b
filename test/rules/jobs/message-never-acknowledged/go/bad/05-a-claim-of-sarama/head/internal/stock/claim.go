package stock

import "github.com/IBM/sarama"

type handler struct{ store *Store }

func (h *handler) Setup(sarama.ConsumerGroupSession) error   { return nil }
func (h *handler) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (h *handler) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error { // <- finding
	for {
		select {
		case m, ok := <-claim.Messages():
			if !ok {
				return nil
			}
			if err := h.store.Apply(session.Context(), m.Value); err != nil {
				return err
			}
		case <-session.Context().Done():
			return nil
		}
	}
}
