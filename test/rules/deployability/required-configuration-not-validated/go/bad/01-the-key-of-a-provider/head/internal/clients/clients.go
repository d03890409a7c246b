package clients

import (
	"os"

	"github.com/sendgrid/sendgrid-go"
)

func Mailer() *sendgrid.Client {
	return sendgrid.NewSendClient(os.Getenv("SENDGRID_API_KEY")) // <- finding
}
