package work

import "github.com/gocraft/work"

func Register(pool *work.WorkerPool) {
	pool.JobWithOptions("export", work.JobOptions{
		Priority: 10,
		SkipDead: true, // <- finding
	}, (*Context).Export)
}
