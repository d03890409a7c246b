package internal

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v3"
)

func generate(_ context.Context, _ *cli.Command) error {
	apiKey, secret := newKey(), newSecret()
	fmt.Println("key:", apiKey)
	fmt.Println("secret:", secret)
	return nil
}
