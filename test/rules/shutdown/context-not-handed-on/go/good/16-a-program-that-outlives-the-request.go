package web

import (
	"context"
	"os/exec"
)

func start(ctx context.Context, name string) (int, error) {
	cmd := exec.Command(name)
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	return cmd.Process.Pid, nil
}
