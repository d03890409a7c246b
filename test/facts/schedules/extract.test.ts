import { expect, it } from 'vitest'
import type { SourceLanguage } from './schedules-in-text.ts'
import { schedulesInText } from './schedules-in-text.ts'

/** Each schedule by when it runs, and what limits it. */
const runs = (language: SourceLanguage, text: string): string[] =>
  schedulesInText(language, text).map(({ when, guardedBy }) => `${when} | ${guardedBy ?? 'all'}`)

const cron = (body: string, before = ''): string =>
  `import cron from 'node-cron'\n${before}cron.schedule('0 3 * * *', async () => { ${body} })\n`

it.each([
  ['work that selects rows', cron("await db.query('SELECT id FROM blocked_orders')"), '0 3 * * * | all'],
  ['an advisory lock in SQL', cron("await db.query('SELECT pg_try_advisory_lock(7)')"), '0 3 * * * | advisory'],
  ['rows that others skip', cron("await db.query('SELECT id FROM jobs FOR UPDATE SKIP LOCKED')"), '0 3 * * * | locked'],
  ['a leader', cron('if (await isLeader()) await send()'), '0 3 * * * | isLeader'],
  ['the environment', cron('await send()', "if (process.env.NODE_ENV === 'production') "), '0 3 * * * | all'],
  ['a setting', cron('await send()', "if (process.env.RUN_CRON === 'true') "), "0 3 * * * | process.env.RUN_CRON === 'true'"],
  [
    'a setting beside the environment',
    cron('await send()', 'if (id === 1 && env.isProduction) '),
    '0 3 * * * | id === 1 && env.isProduction',
  ],
])('TypeScript: a schedule with %s', (_title, text, expected) => {
  expect(runs('typescript', text)).toEqual([expected])
})

it.each([
  ['the main module', 'if __name__ == "__main__":\n    scheduler.add_job(send, "interval", minutes=5)', 'interval:minutes=5 | all'],
  ['a setting', 'if settings.RUN_SCHEDULER:\n    scheduler.add_job(send, "cron", hour=3)', 'cron hour=3 | settings.RUN_SCHEDULER'],
])('Python: a schedule with %s', (_title, code, expected) => {
  const text = `from apscheduler.schedulers.background import BackgroundScheduler\nscheduler = BackgroundScheduler()\ndef send():\n    mail()\n${code}\n`
  expect(runs('python', text)).toEqual([expected])
})

it.each([
  ['a lock of the process', 's.mu.Lock()\n    s.send()\n    s.mu.Unlock()', 'time.Hour | all'],
  ['a lock that processes share', 'if !s.locker.Lock(ctx, "send") { continue }\n    s.send()', 'time.Hour | Lock'],
])('Go: a ticker with %s', (_title, body, expected) => {
  const text = `package a
import "time"
func (s *Service) Run() {
  ticker := time.NewTicker(time.Hour)
  for range ticker.C {
    ${body}
  }
}
`
  expect(runs('go', text)).toEqual([expected])
})

it.each([
  [
    'a field, whose loop another method runs',
    'type worker struct{ timer *time.Ticker }\n\nfunc (w *worker) Start() {\n\tw.timer = time.NewTicker(time.Hour)\n\tgo w.loop()\n}\n\nfunc (own *worker) loop() {\n\tfor range own.timer.C {\n\t\tsend()\n\t}\n}',
    'worker.loop',
  ],
  [
    'an argument of a function that runs beside its caller',
    'func start() {\n\ttimer := time.NewTicker(time.Hour)\n\tgo loop(timer)\n}\n\nfunc loop(each *time.Ticker) {\n\tfor range each.C {\n\t\tsend()\n\t}\n}',
    'loop',
  ],
])('Go: a ticker in %s', (_title, code, handler) => {
  expect(schedulesInText('go', `package a\n\nimport "time"\n\n${code}\n`).map((one) => one.handler.name)).toEqual([handler])
})

it.each<[SourceLanguage, string]>([
  [
    'python',
    'import threading\nfrom apscheduler.schedulers.background import BackgroundScheduler\nlock = threading.Lock()\nscheduler = BackgroundScheduler()\ndef send():\n    with lock:\n        mail()\nscheduler.add_job(send, "cron", hour=3)\n',
  ],
  [
    'typescript',
    "import cron from 'node-cron'\nimport { Mutex } from 'async-mutex'\nconst mutex = new Mutex()\ncron.schedule('0 3 * * *', () => mutex.runExclusive(() => mail()))\n",
  ],
  [
    'java',
    'import java.util.concurrent.locks.*;\nimport org.springframework.scheduling.annotation.Scheduled;\nclass J {\n  private final ReentrantLock lock = new ReentrantLock();\n  @Scheduled(cron = "0 0 3 * * *") void run() { if (!lock.tryLock()) return; mail(); }\n}\n',
  ],
])('%s: a lock that the threads of one process share limits nothing', (language, text) => {
  expect(schedulesInText(language, text).map(({ guardedBy }) => guardedBy)).toEqual([undefined])
})
