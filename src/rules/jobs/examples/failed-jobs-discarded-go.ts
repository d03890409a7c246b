import type { Example, Examples } from '#model/rule'

const pool = (title: string, register: string): Example => ({
  title,
  files: {
    'internal/work/work.go': `package work

import "github.com/gocraft/work"

func Register(pool *work.WorkerPool) {
${register}
}
`,
  },
})

export const failedJobsDiscardedGo: Examples = {
  bad: [
    pool(
      'with a number of attempts',
      `	pool.JobWithOptions("invoice", work.JobOptions{MaxFails: 3, SkipDead: true}, (*Context).Invoice) // <- finding`,
    ),
    pool(
      'over several lines',
      `	pool.JobWithOptions("export", work.JobOptions{
		Priority: 10,
		SkipDead: true, // <- finding
	}, (*Context).Export)`,
    ),
    pool(
      'options with a name',
      `	options := work.JobOptions{MaxFails: 2, SkipDead: true} // <- finding
	pool.JobWithOptions("mail", options, (*Context).Mail)`,
    ),
  ],
  good: [
    pool('kept among the dead', `	pool.JobWithOptions("invoice", work.JobOptions{MaxFails: 3}, (*Context).Invoice)`),
    pool('said so', `	pool.JobWithOptions("invoice", work.JobOptions{MaxFails: 3, SkipDead: false}, (*Context).Invoice)`),
    pool('told elsewhere', `	pool.JobWithOptions("invoice", work.JobOptions{SkipDead: skipDead}, (*Context).Invoice)`),
  ],
}
