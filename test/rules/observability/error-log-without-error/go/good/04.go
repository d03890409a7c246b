package orders

import "github.com/sirupsen/logrus"

func (s *Service) Notify(id string) {
	if err := s.mailer.Send(id); err != nil {
		entry := logrus.WithError(err)
		entry.Error("mail was not sent")
	}
}
