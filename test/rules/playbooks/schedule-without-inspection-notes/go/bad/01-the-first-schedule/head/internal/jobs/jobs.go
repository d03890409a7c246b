package jobs

import "github.com/robfig/cron/v3"

func tidy() {}

func Start() *cron.Cron {
	jobs := cron.New()
	jobs.AddFunc("0 3 * * *", tidy) // <- finding
	jobs.Start()
	return jobs
}
