package mail

import (
	"net/smtp"
	"os"
)

func Send(to, body string) error {
	auth := smtp.PlainAuth("", "noreply@acme.io", os.Getenv("SMTP_PASSWORD"), "smtp.acme.io")
	return smtp.SendMail("smtp.acme.io:587", auth, "noreply@acme.io", []string{to}, []byte(body))
}
