package mail

import (
	restate "github.com/restatedev/sdk-go"
)

type Mail struct{}

func (Mail) Send(ctx restate.Context, order string) error { // <- finding
	_, err := restate.Run(ctx, func(restate.RunContext) (string, error) { return order, nil })
	return err
}
