package main

import (
	"context"
	"net/http"
	"net/smtp"

	"github.com/robfig/cron/v3"
)

func remind() {
	_ = smtp.SendMail("mail:25", nil, "shop@example.com", []string{"a@example.com"}, []byte("pay"))
}

func main() {
	jobs := cron.New()
	jobs.AddFunc("0 6 * * *", func() {
		if !store.TryLock("remind") {
			return
		}
		remind()
	})
	jobs.Start()
	_ = http.ListenAndServe(":8080", nil)
	_ = context.Background()
}