package runner

import (
	"context"
	"os/exec"
	"strconv"
)

func command(ctx context.Context, name string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name)
	cmd.Cancel = func() error {
		return exec.Command("taskkill", "/F", "/PID", strconv.Itoa(cmd.Process.Pid)).Run()
	}
	return cmd
}
