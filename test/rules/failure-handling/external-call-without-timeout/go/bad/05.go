package mail

import "net/smtp"

func Send(to string, body []byte) error {
	return smtp.SendMail("mail:25", nil, "shop@example.com", []string{to}, body) // <- finding
}