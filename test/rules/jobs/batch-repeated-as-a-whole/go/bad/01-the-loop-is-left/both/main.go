package main

import (
	"github.com/robfig/cron/v3"

	"example.com/service/internal/expiry"
)

func main() {
	c := cron.New()
	job := &expiry.Job{}
	if err := job.Start(c); err != nil {
		panic(err)
	}
	c.Run()
}
