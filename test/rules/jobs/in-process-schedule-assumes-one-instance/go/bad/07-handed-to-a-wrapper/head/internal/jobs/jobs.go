package jobs

import (
	"net/smtp"

	"github.com/robfig/cron/v3"
)

func Start(mails []string) *cron.Cron {
	c := cron.New()
	c.AddFunc("0 7 * * *", func() { observe("digest", func() { digest(mails) }) }) // <- finding
	c.Start()
	return c
}

func observe(name string, fn func()) { fn() }

func digest(mails []string) {
	for _, m := range mails {
		_ = smtp.SendMail("mail:25", nil, "a@example.com", []string{m}, []byte("Digest"))
	}
}
