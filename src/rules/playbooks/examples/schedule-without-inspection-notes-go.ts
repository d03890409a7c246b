import type { Examples } from '#model/rule'

const cron = (mark = '', when = '0 3 * * *'): string => `package jobs

import "github.com/robfig/cron/v3"

func tidy() {}

func Start() *cron.Cron {
	jobs := cron.New()
	jobs.AddFunc("${when}", tidy)${mark}
	jobs.Start()
	return jobs
}
`
const ticking = `package jobs

import "time"

func Flush(flush func()) {
	for range time.Tick(time.Second) {
		flush()
	}
}
`
const mark = ' // <- finding'
const readme = { 'README.md': '# Shop\n\n## Build\n\nmake\n' }

export const scheduleWithoutInspectionNotesGo: Examples = {
  bad: [
    { title: 'the first schedule', base: readme, files: { ...readme, 'internal/jobs/jobs.go': cron(mark) } },
    { title: 'by a word for the time', base: readme, files: { ...readme, 'internal/jobs/jobs.go': cron(mark, '@daily') } },
    {
      title: 'the notes are taken away with the change',
      base: { 'docs/operations.md': '# Operations\n\n## Stuck jobs <!-- <- finding -->\n\nLook at the log.\n' },
      files: { 'docs/operations.md': '# Operations\n', 'internal/jobs/jobs.go': cron() },
    },
  ],
  good: [
    {
      title: 'the README speaks of it',
      base: readme,
      files: { 'README.md': '# Shop\n\n## Stuck jobs\n\nLook at the log.\n', 'internal/jobs/jobs.go': cron() },
    },
    {
      title: 'it was there',
      base: { ...readme, 'internal/jobs/jobs.go': cron() },
      files: { ...readme, 'internal/jobs/jobs.go': cron('', '0 4 * * *') },
    },
    { title: 'what only ticks', base: readme, files: { ...readme, 'internal/jobs/jobs.go': ticking } },
  ],
}
