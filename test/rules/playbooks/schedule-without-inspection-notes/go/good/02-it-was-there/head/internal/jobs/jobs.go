package jobs

import "github.com/robfig/cron/v3"

func tidy() {}

func Start() *cron.Cron {
	jobs := cron.New()
	jobs.AddFunc("0 4 * * *", tidy)
	jobs.Start()
	return jobs
}
