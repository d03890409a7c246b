package main

import (
	"context"
	"net/http"
	"net/smtp"

	"github.com/robfig/cron/v3"
	"github.com/go-co-op/gocron/v2"
)

func remind() {
	_ = smtp.SendMail("mail:25", nil, "shop@example.com", []string{"a@example.com"}, []byte("pay"))
}

func main() {
	jobs, _ := gocron.NewScheduler(gocron.WithDistributedLocker(locker))
	_, _ = jobs.NewJob(gocron.DailyJob(1, nil), gocron.NewTask(remind))
	jobs.Start()
	_ = cron.New()
	_ = http.ListenAndServe(":8080", nil)
	_ = context.Background()
}