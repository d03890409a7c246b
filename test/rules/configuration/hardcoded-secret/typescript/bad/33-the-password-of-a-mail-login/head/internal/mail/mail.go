package mail

import (
	"net/smtp"
)

func Send(to, body string) error {
	auth := smtp.PlainAuth("", "noreply@acme.io", "mQ8vTz31pa", "smtp.acme.io")  // <- finding
	return smtp.SendMail("smtp.acme.io:587", auth, "noreply@acme.io", []string{to}, []byte(body))
}
