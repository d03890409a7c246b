package deploy

import (
	"context"

	"github.com/sirupsen/logrus"
)

func (s *Service) Report(ctx context.Context, fields logrus.Fields) {
	if err := s.store.Save(ctx); err != nil {
		fields["error"] = err
		fields["step"] = "save"
		logrus.WithFields(fields).Error("report was not saved")
	}
}
