package mail

import (
	"net/http"
	"strings"

	"github.com/google/uuid"
	restate "github.com/restatedev/sdk-go"
)

type Mail struct{}

func (Mail) Send(ctx restate.Context, order string) error {
	_, err := restate.Run(ctx, func(ctx restate.RunContext) (string, error) {
		key := uuid.NewString()
		res, err := http.Post("https://mail.example.com/send", "application/json", strings.NewReader(order+key))
		if err != nil {
			return "", err
		}
		return key, res.Body.Close()
	})
	return err
}
