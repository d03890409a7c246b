import { expect, it } from 'vitest'
import { factsInText, type SourceLanguage } from './facts-in-text.ts'

const cases: readonly [string, SourceLanguage, string, { heldBy: string; stopped: string }[]][] = [
  [
    'a pool of a store that is closed',
    'go',
    'package main\n\nimport (\n\t"database/sql"\n\t"net/http"\n)\n\nfunc main() {\n\tdb, _ := sql.Open("pg", dsn)\n\tstore := NewStore(db)\n\tdefer store.Close()\n\thttp.ListenAndServe(":80", store)\n}\n',
    [{ heldBy: 'db', stopped: 'unknown' }],
  ],
  [
    'a pool of a store that nothing closes',
    'go',
    'package main\n\nimport (\n\t"database/sql"\n\t"net/http"\n)\n\nfunc main() {\n\tdb, _ := sql.Open("pg", dsn)\n\thttp.ListenAndServe(":80", NewStore(db))\n}\n',
    [{ heldBy: 'db', stopped: 'not-here' }],
  ],
  [
    'an executor that a constructor keeps',
    'java',
    'import java.util.concurrent.*;\nclass Mail { private final ExecutorService pool; Mail() { this.pool = Executors.newFixedThreadPool(2); } }\n',
    [{ heldBy: 'pool', stopped: 'not-here' }],
  ],
  [
    'an executor that a method makes',
    'java',
    'import java.util.concurrent.*;\nclass Mail { void send() { ExecutorService pool = Executors.newFixedThreadPool(2); } }\n',
    [],
  ],
]

it.each(cases)('reads %s', (_title, language, text, expected) => {
  expect(factsInText(language, text, 'long-lived')).toMatchObject(expected)
})

const repeated = (line: (index: number) => string): string => Array.from({ length: 1200 }, (_, index) => line(index)).join('\n')

it.each<[string, SourceLanguage, string]>([
  ['timers', 'typescript', repeated((index) => `const t${index} = setInterval(async () => { await work(${index}) }, 600000)`)],
  ['workers', 'typescript', `import { Worker } from 'bullmq'\n${repeated((index) => `const w${index} = new Worker('q', work)`)}`],
  [
    'schedules',
    'python',
    `from apscheduler.schedulers.background import BackgroundScheduler\ns = BackgroundScheduler()\n${repeated((index) => `def f${index}():\n    mail()\ns.add_job(f${index}, "cron", hour=3)`)}`,
  ],
  [
    'handlers of signals',
    'go',
    `package a\n\nimport (\n\t"os/signal"\n\t"syscall"\n)\n\n${repeated((index) => `func f${index}() { c := make(chan os.Signal, 1); signal.Notify(c, syscall.SIGTERM); <-c; s.Close() }`)}`,
  ],
])('reads many %s in one file without comparing all with all', { timeout: 60_000 }, (_title, language, text) => {
  const started = process.cpuUsage()
  factsInText(language, text, 'long-lived')
  expect(process.cpuUsage(started).user / 1_000_000).toBeLessThan(6)
})
