import { expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { delayedWorkIn } from '#facts/delayed-work/extract'
import { delayRules } from '#facts/delayed-work/language-rules'
import { table as goTable } from '#models/go/jobs-table'
import { table as javaTable } from '#models/java/jobs-table'
import { JobIndex } from '#models/indexes/job-index'
import { table as pythonTable } from '#models/python/jobs-table'
import { table as typescriptTable } from '#models/typescript/jobs-table'
import { lower } from '../../code/lower.ts'

const tables = { typescript: typescriptTable, python: pythonTable, go: goTable, java: javaTable }

/** How long a text delays work, in seconds, where each call passes the function `handler`. */
const seconds = (language: keyof typeof tables, text: string, handler = 'work'): number[] =>
  delayedWorkIn({
    file: new CodeFile(text, lower(language, text)),
    index: new JobIndex(tables[language]),
    rules: delayRules(language),
    placeOf: () => ({ within: 'start', calleeText: 'x' }),
    handlerAt: () => ({ name: handler }),
  }).map((fact) => fact.seconds)

it.each([
  ['a constant of the file', 'const minute = 60_000\nsetTimeout(work, 5 * minute)', [300]],
  ['a constant of another file', "import { MINUTE } from './time.js'\nsetTimeout(work, 5 * MINUTE)", []],
  ['a variable that has two values', 'let wait = 60_000\nif (slow) wait = 120_000\nsetTimeout(work, wait)', []],
  ['a timer that is only set once', 'const record = () => { timer ??= setTimeout(work, 60_000) }', []],
  ['a timer that is taken back first', 'const record = () => { clearTimeout(timer); timer = setTimeout(work, 60_000) }', []],
  ['a timer that a condition asks for first', 'const record = () => { if (!timer) timer = setTimeout(work, 60_000) }', []],
  ['a timer that is kept', 'const record = () => { timer = setTimeout(work, 60_000) }', [60]],
  ['a function of the file with the same name', 'const setTimeout = (f, ms) => f()\nsetTimeout(work, 60_000)', []],
])('TypeScript: %s', (_title, text, expected) => {
  expect(seconds('typescript', text)).toEqual(expected)
})

it('says nothing of a function that defers itself again', () => {
  expect(seconds('python', 'import threading\ndef start():\n    threading.Timer(3600, start).start()\n', 'start')).toEqual([])
})

it.each([
  ['a named duration', 'const trial = 72 * time.Hour\nfunc start() { time.AfterFunc(trial, work) }', [259_200]],
  ['a sum', 'func start() { time.AfterFunc(time.Hour+30*time.Minute, work) }', [5400]],
  ['a constant of another package that only ends like a unit', 'func start() { time.AfterFunc(5*consts.RetryMinute, work) }', []],
  ['a goroutine that waits in a loop', 'func start() { go func() { for { time.Sleep(time.Hour); work() } }() }', []],
  ['a caller that waits', 'func start() { time.Sleep(time.Hour); work() }', []],
])('Go: %s', (_title, code, expected) => {
  expect(seconds('go', `package a\nimport "time"\nimport "example.org/consts"\n${code}`)).toEqual(expected)
})

it.each([
  ['a point in time by a unit', 'Instant.now().plus(2, ChronoUnit.HOURS)', [7200]],
  ['a point in time by a duration', 'Instant.now().plus(Duration.ofMinutes(30))', [1800]],
  ['a point in time by its method', 'Instant.now().plusHours(2)', [7200]],
  ['a number without a unit', '7200', []],
])('Java: %s', (_title, wait, expected) => {
  const text = `import org.springframework.scheduling.TaskScheduler;
class A {
  private final TaskScheduler timer;
  void start() { timer.schedule(this::work, ${wait}); }
}`
  expect(seconds('java', text)).toEqual(expected)
})

it.each([
  ['hours in seconds', 'TimeUnit.HOURS.toSeconds(2), TimeUnit.SECONDS', [7200]],
  ['a duration in milliseconds', 'Duration.ofHours(2).toMillis(), TimeUnit.MILLISECONDS', [7200]],
  ['two seconds in milliseconds', 'TimeUnit.SECONDS.toMillis(2), TimeUnit.MILLISECONDS', []],
])('Java: %s, converted', (_title, wait, expected) => {
  const text = `import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
class A {
  private final ScheduledExecutorService timer;
  void start() { timer.schedule(this::work, ${wait}); }
}`
  expect(seconds('java', text)).toEqual(expected)
})
