import { describe, expect, it } from 'vitest'
import { retried } from './retried.ts'

const goFile = (policy: string, given: string): string =>
  `package a\n\nimport (\n\t"time"\n\n\t"github.com/cenkalti/backoff/v4"\n)\n\nfunc f() error {\n\t${policy}\n\treturn backoff.Retry(func() error { return load() }, ${given})\n}\n`

describe('the limit of a policy that is made before the retry', () => {
  it.each<[string, string, string, string]>([
    ['its own', 'p := backoff.NewExponentialBackOff()', 'p', 'bounded'],
    ['set to zero', 'p := backoff.NewExponentialBackOff()\n\tp.MaxElapsedTime = 0', 'p', 'none'],
    ['zero as an option', 'p := backoff.NewExponentialBackOff(backoff.WithMaxElapsedTime(0))', 'p', 'none'],
    ['set to a time', 'p := backoff.NewExponentialBackOff()\n\tp.MaxElapsedTime = time.Minute', 'p', 'bounded'],
    [
      'zero, beside a number of retries',
      'p := backoff.NewExponentialBackOff()\n\tp.MaxElapsedTime = 0',
      'backoff.WithMaxRetries(p, 4)',
      'bounded',
    ],
    [
      'zero, until the context ends',
      'p := backoff.NewExponentialBackOff()\n\tp.MaxElapsedTime = 0',
      'backoff.WithContext(p, ctx)',
      'bounded',
    ],
    ['a policy that never ends', 'p := &backoff.ZeroBackOff{}', 'p', 'none'],
  ])('%s', (_, policy, given, limit) => {
    expect(retried('go', goFile(policy, given)).map((retry) => retry.limit)).toEqual([limit])
  })

  it('reads the pause of a policy that is written in place', () => {
    expect(retried('go', goFile('', 'backoff.WithMaxRetries(&backoff.ZeroBackOff{}, 4)'))).toMatchObject([
      { limit: 'bounded', pause: 'none' },
    ])
  })
})

const post = (fail: string): string =>
  `import pRetry from 'p-retry'\nexport const f = () => pRetry(async () => { const r = await post('/payouts', { cents }); ${fail} }, { retries: 3 })`

describe('what tells failures apart', () => {
  it('is no status that only a message mentions', () => {
    expect(retried('typescript', post('if (!r.ok) throw new Error(`the bank said ${r.status}`)'))[0]).toMatchObject({ unsafe: {} })
    expect(retried('typescript', post("if (!r.ok) throw new Error('the bank said ' + r.status)"))[0]).toMatchObject({ unsafe: {} })
  })
  it('is a status that a condition asks for', () => {
    expect(retried('typescript', post('if (r.status === 400) throw new AbortError(`said ${r.status}`)'))[0]).toMatchObject({
      isSelective: true,
    })
  })
})

describe('jobs of a queue that are attempted again', () => {
  const queue = (made: string, options: string): string =>
    `import { Queue } from 'bullmq'\n${made}\nexport const put = (id: string) => queue.add('b', { id }, ${options})`
  it.each<[string, string, string, readonly string[]]>([
    ['no pause anywhere', "const queue = new Queue('a')", '{ attempts: 4 }', ['none']],
    ['a pause of the job', "const queue = new Queue('a')", "{ attempts: 4, backoff: { type: 'exponential', delay: 500 } }", ['some']],
    ['a pause of the queue', "const queue = new Queue('a', { defaultJobOptions: { backoff: 500 } })", '{ attempts: 4 }', ['some']],
    ['a queue made elsewhere', "import { queue } from './queue'", '{ attempts: 4 }', []],
    ['a queue that is handed in', 'declare const queue: Queue', '{ attempts: 4 }', ['unknown']],
    ['options made elsewhere', "const queue = new Queue('a', options)", '{ attempts: 4 }', ['unknown']],
    ['one attempt', "const queue = new Queue('a')", '{ attempts: 1 }', []],
  ])('%s', (_, made, options, pauses) => {
    expect(retried('typescript', queue(made, options)).map(({ pause }) => pause)).toEqual(pauses)
  })
})
