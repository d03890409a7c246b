package trial

import (
	"net/smtp"
	"time"
)

func remind(address string) {
	_ = smtp.SendMail("mail:25", nil, "shop@example.com", []string{address}, []byte("your trial ends"))
}

func Begin(due func() []string) {
	go func() {
		for {
			time.Sleep(time.Hour)
			for _, address := range due() {
				remind(address)
			}
		}
	}()
}
