import type { Examples } from '#model/rule'

export const inProcessScheduleAssumesOneInstanceGo: Examples = {
  bad: [
    `package main

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
	jobs.AddFunc("0 6 * * *", remind) // <- finding
	jobs.Start()
	_ = http.ListenAndServe(":8080", nil)
	_ = context.Background()
}`,
    `package main

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
}`,
    `package main

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
	jobs, _ := gocron.NewScheduler()
	_, _ = jobs.NewJob(gocron.DailyJob(1, nil), gocron.NewTask(remind)) // <- finding
	jobs.Start()
	_ = cron.New()
	_ = http.ListenAndServe(":8080", nil)
	_ = context.Background()
}`,
  ],
  good: [
    `package main

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
}`,
    `package main

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
	jobs.AddFunc("@hourly", func() {
		cache.Refresh()
	})
	jobs.Start()
	_ = http.ListenAndServe(":8080", nil)
	_ = context.Background()
}`,
    `package main

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
}`,
  ],
}
