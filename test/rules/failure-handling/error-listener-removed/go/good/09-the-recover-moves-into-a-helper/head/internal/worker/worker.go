package worker

import "example.com/service/internal/safe"

func Start(jobs chan func()) {
	go func() {
		for job := range jobs {
			run(job)
		}
	}()
}

func run(job func()) {
	defer safe.Recover("job")
	job()
}
