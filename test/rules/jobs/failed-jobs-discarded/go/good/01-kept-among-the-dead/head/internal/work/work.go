package work

import "github.com/gocraft/work"

func Register(pool *work.WorkerPool) {
	pool.JobWithOptions("invoice", work.JobOptions{MaxFails: 3}, (*Context).Invoice)
}
