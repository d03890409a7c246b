package trial

import (
	"net/smtp"
	"time"
)

func remind(address string) {
	_ = smtp.SendMail("mail:25", nil, "shop@example.com", []string{address}, []byte("your trial ends"))
}

func Keep(cache map[string]string, key string) {
	time.AfterFunc(time.Hour, func() { delete(cache, key) })
}
