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
	_, _ = jobs.AddFunc("@daily", func() { // <- finding
		remind()
	})
	jobs.Start()
	_ = http.ListenAndServe(":8080", nil)
	_ = context.Background()
}