package worker

import "log/slog"

func Start(jobs chan func()) {
	go func() {
		for job := range jobs {
			safely(func() { run(job) })
		}
	}()
}

func safely(f func()) {
	defer func() {
		if r := recover(); r != nil {
			slog.Error("job panicked", "panic", r)
		}
	}()
	f()
}

func run(job func()) {
	job()
}
