import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

type Tried = 'typescript' | 'python' | 'go' | 'java'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

const limitsIn = (language: Tried, text: string): string[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'safeguard' && fact.against === 'repetition' ? [fact.by] : []))

const inGo = (body: string): string => `package a\n\nfunc run(job *Job, most int) error {\n${body}\n\treturn nil\n}\n`

it.each<[string, Tried, string, string[]]>([
  ['an option', 'typescript', 'queue.add(job, { attempts: 5 })', ['attempts: 5']],
  ['a comparison', 'typescript', 'const f = (job) => { if (job.attempts >= most) return; work(job) }', ['job.attempts >= most']],
  [
    'an equality',
    'typescript',
    'const f = (job) => { if (job.attempts === maxAttempts) throw dead(job) }',
    ['job.attempts === maxAttempts'],
  ],
  ['a keyword', 'python', 'task(bind=True, max_retries=3)', ['max_retries=3']],
  ['a comparison in Python', 'python', 'def f(job):\n    if job.attempts > 5:\n        raise Dead(job)', ['job.attempts > 5']],
  ['a field', 'go', inGo('\t_ = retry.Policy{MaximumAttempts: 3}'), ['MaximumAttempts: 3']],
  ['an argument of a queue', 'go', inGo('\tdeclare(map[string]any{"x-delivery-limit": 10})'), ['x-delivery-limit: 10']],
  ['a function that makes an option', 'go', inGo('\tenqueue(task, asynq.MaxRetry(3))'), ['asynq.MaxRetry()']],
  ['a state that says so', 'go', inGo('\tif job.Attempts >= most {\n\t\tjob.State = Dead\n\t}'), ['job.Attempts >= most']],
  ['a builder', 'java', 'class A { Object a = RetryConfig.custom().maxAttempts(3).build(); }', ['maxAttempts()']],
])('%s limits attempts (%s)', (_what, language, text, expected) => {
  expect(limitsIn(language, text)).toEqual(expected)
})

it.each<[string, Tried, string]>([
  ['a record that tells of attempts', 'typescript', "report({ kind: 'tried', attempts: 5 })"],
  ['a field of a form', 'python', 'Field(max_retries=3)'],
  ['attempts without an end', 'typescript', 'queue.add(job, { attempts: Infinity })'],
  ['the first of several attempts', 'typescript', 'const f = (attempt) => { if (attempt > 1) return again() }'],
  ['one attempt of several', 'typescript', 'const f = (attempt, other) => { if (attempt === other) return }'],
  ['a server that stops', 'typescript', 'const retry = 1\nserver.stop(5)'],
  ['entries of a list', 'go', inGo('\tif entries > most {\n\t\treturn nil\n\t}')],
])('%s limits none (%s)', (_what, language, text) => {
  expect(limitsIn(language, text)).toEqual([])
})
