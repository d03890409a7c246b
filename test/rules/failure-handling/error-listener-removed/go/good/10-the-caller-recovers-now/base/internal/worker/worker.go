package worker

import "log/slog"

func Start(jobs chan func()) {
	go func() {
		for job := range jobs {
			run(job)
		}
	}()
}

func run(job func()) {
	defer func() {
		if r := recover(); r != nil {
			slog.Error("job panicked", "panic", r)
		}
	}()
	job()
}
