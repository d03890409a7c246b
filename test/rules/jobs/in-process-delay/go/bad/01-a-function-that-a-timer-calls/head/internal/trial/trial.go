package trial

import (
	"net/smtp"
	"time"
)

func remind(address string) {
	_ = smtp.SendMail("mail:25", nil, "shop@example.com", []string{address}, []byte("your trial ends"))
}

func Begin(address string) {
	time.AfterFunc(72*time.Hour, func() { remind(address) }) // <- finding
}
