package work

import "github.com/gocraft/work"

func Register(pool *work.WorkerPool) {
	options := work.JobOptions{MaxFails: 2, SkipDead: true} // <- finding
	pool.JobWithOptions("mail", options, (*Context).Mail)
}
