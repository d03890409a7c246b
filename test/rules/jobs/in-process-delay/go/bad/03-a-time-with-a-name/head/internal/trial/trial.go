package trial

import (
	"net/smtp"
	"time"
)

func remind(address string) {
	_ = smtp.SendMail("mail:25", nil, "shop@example.com", []string{address}, []byte("your trial ends"))
}

const grace = 30 * time.Minute

func Begin(address string) {
	time.AfterFunc(grace, func() { // <- finding
		remind(address)
	})
}
