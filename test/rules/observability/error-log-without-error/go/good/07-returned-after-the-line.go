package steps

import "log/slog"

type Step interface {
	Run(id string) (bool, error)
}

func RunStep(step Step, id string) (bool, error) {
	done, err := step.Run(id)
	if err != nil {
		slog.Error("step failed", "id", id)
	}
	publish(id, done)
	return done, err
}

func publish(id string, done bool) {}
