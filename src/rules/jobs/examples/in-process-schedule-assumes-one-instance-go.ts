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
    {
      title: 'a ticker',
      files: {
        'internal/remind/remind.go': `package remind

import (
	"context"
	"net/smtp"
	"time"
)

func (s *Service) Run(ctx context.Context) {
	ticker := time.NewTicker(time.Hour) // <- finding
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			s.remind(ctx)
		}
	}
}

func (s *Service) remind(ctx context.Context) {
	_ = smtp.SendMail("mail:25", nil, "shop@example.com", s.due(ctx), []byte("pay"))
}
`,
      },
    },
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
    {
      title: 'a ticker of whoever leads',
      files: {
        'internal/remind/remind.go': `package remind

import (
	"context"
	"net/smtp"
	"time"
)

func (s *Service) Run(ctx context.Context) {
	for range time.Tick(time.Hour) {
		if !s.election.IsLeader() {
			continue
		}
		_ = smtp.SendMail("mail:25", nil, "shop@example.com", s.due(ctx), []byte("pay"))
	}
}
`,
      },
    },
    {
      title: 'a ticker that measures',
      files: {
        'internal/remind/measure.go': `package remind

import "time"

func (s *Service) Measure() {
	for range time.NewTicker(time.Minute).C {
		s.waiting.Set(float64(s.count()))
	}
}
`,
      },
    },
  ],
}
