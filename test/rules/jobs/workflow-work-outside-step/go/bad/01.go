package mail

import (
	"net/http"
	"strings"

	restate "github.com/restatedev/sdk-go"
)

type Mail struct{}

func (Mail) Send(ctx restate.Context, order string) error {
	res, err := http.Post("https://mail.example.com/send", "application/json", strings.NewReader(order)) // <- finding
	if err != nil {
		return err
	}
	return res.Body.Close()
}
