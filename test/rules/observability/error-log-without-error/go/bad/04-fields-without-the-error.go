package deploy

import (
	"context"

	"github.com/sirupsen/logrus"
)

func (s *Service) Report(ctx context.Context, team string) {
	if err := s.store.Save(ctx); err != nil {
		logrus.WithFields(logrus.Fields{"team": team}).Error("report was not saved") // <- finding
	}
}
