package welcome

import (
	"net/smtp"

	"github.com/avast/retry-go/v4"
)

func Welcome(address string, text []byte) error {
	return retry.Do(func() error {
		return smtp.SendMail("mail.example.com:25", nil, "shop@example.com", []string{address}, text) // <- finding
	}, retry.Attempts(4))
}
