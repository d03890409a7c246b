import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extractionPool, type ExtractionPool, type PoolLimits } from '#engine/extraction/extraction-pool'
import type { Text } from '#engine/extraction/extractor'

let pool: ExtractionPool | undefined
const open = (limits: PoolLimits): ExtractionPool => (pool = extractionPool({ workers: 1, perMillion: 0, ...limits }))
afterEach(async () => {
  await pool?.close()
  pool = undefined
})

const harmless = (key: string): Text => ({ key, language: 'typescript', text: "fetch('https://a.example.com')\n" })
/** PostgreSQL's grammar reads nested comments in a time that grows with the square of their depth. */
const slow: Text = { key: 'slow', language: 'sql', text: '/*'.repeat(60_000) }
const large: Text = { key: 'large', language: 'typescript', text: 'a(b,c);\n'.repeat(120_000) }

const kindOf = (found: ReadonlyMap<string, object>, key: string): string =>
  Object.values(found.get(key) ?? {}).map((one) => (typeof one === 'string' ? one : 'facts'))[0] ?? 'none'

describe('a text that ends its worker costs itself alone', () => {
  it('when it takes too long', { timeout: 120_000 }, async () => {
    const found = await open({ perText: 1_500 }).extract([harmless('before'), slow, harmless('after')])
    expect(['before', 'slow', 'after'].map((key) => kindOf(found, key))).toEqual([
      'facts',
      'examining it exceeds the time limit for one file',
      'facts',
    ])
  })

  it('when it needs too much memory', { timeout: 120_000 }, async () => {
    const found = await open({ memory: 80, perText: 60_000 }).extract([harmless('before'), large, harmless('after')])
    expect(['before', 'large', 'after'].map((key) => kindOf(found, key))).toEqual([
      'facts',
      'examining it exceeds the memory limit for one file',
      'facts',
    ])
  })

  it('and many of them do not keep a review busy', { timeout: 120_000 }, async () => {
    const found = await open({ perText: 600, mostDeaths: 1 }).extract([slow, { ...slow, key: 'again' }, harmless('after')])
    expect(kindOf(found, 'slow')).toBe('examining it exceeds the time limit for one file')
    expect(kindOf(found, 'again')).toMatch(/^not tried/)
  })

  it('nor when they come in several calls of one that was told of', { timeout: 120_000 }, async () => {
    const { extract } = open({ perText: 600, mostDeaths: 1 })
    const take = extract.expect?.({ characters: 1_000, languages: new Set(['sql']) }) ?? extract
    expect(kindOf(await take([slow]), 'slow')).toBe('examining it exceeds the time limit for one file')
    expect(kindOf(await take([harmless('after')]), 'after')).toMatch(/^not tried/)
    // Somebody else is served as ever.
    expect(kindOf(await extract([harmless('another')]), 'another')).toBe('facts')
  })

  it('nor when one change announces its texts in several parts', { timeout: 120_000 }, async () => {
    const { extract } = open({ perText: 600, mostDeaths: 1 })
    const change = extract.forChange?.() ?? extract
    const parts = () => change.expect?.({ characters: 1_000, languages: new Set(['sql']) }) ?? change
    expect(kindOf(await parts()([slow]), 'slow')).toBe('examining it exceeds the time limit for one file')
    expect(kindOf(await parts()([harmless('after')]), 'after')).toMatch(/^not tried/)
    expect(kindOf(await change([harmless('later')]), 'later')).toMatch(/^not tried/)
    expect(kindOf(await extract([harmless('another')]), 'another')).toBe('facts')
  })
})

it('each text is reported once when it is done', { timeout: 120_000 }, async () => {
  const { extract } = open({})
  const texts = Array.from({ length: 5 }, (_, index) => ({
    key: String(index),
    text: `export const a = ${index}\n`,
    language: 'typescript' as const,
  }))
  let done = 0
  await extract(texts, undefined, (more) => {
    done += more
  })
  expect(done).toBe(5)
})

describe('the texts of one change share a budget of processor time', () => {
  it('so that many texts, each within its own limit, are not all examined', { timeout: 120_000 }, async () => {
    const { extract } = open({ perText: 60_000, perChange: 1_000, perMillion: 0 })
    const take = extract.expect?.({ characters: 1_000, languages: new Set(['sql']) }) ?? extract
    const found = await take([harmless('before'), slow, { ...slow, key: 'again' }, harmless('after')])
    expect(kindOf(found, 'before')).toBe('facts')
    for (const key of ['slow', 'again', 'after']) expect(kindOf(found, key)).toMatch(/^not tried: this change exceeds the time limit/)
    expect(kindOf(await take([harmless('later')]), 'later')).toMatch(/^not tried: this change exceeds/)
    // Another change has a budget of its own.
    expect(kindOf(await extract([harmless('another')]), 'another')).toBe('facts')
  })

  it('and SQL comments nested 35,000 times are not examined, by the limits that every review has', { timeout: 240_000 }, async () => {
    pool = extractionPool({ workers: 1 })
    const found = await pool.extract([{ key: 'nested', language: 'sql', text: '/*'.repeat(35_000) }, harmless('after')])
    expect(kindOf(found, 'nested')).toBe('examining it exceeds the time limit for one file')
    expect(kindOf(found, 'after')).toBe('facts')
  })
})

it('loading what compiles a text is not taken for its time', { timeout: 120_000 }, async () => {
  // Loading takes more processor time than this, compiling one line a small part of it.
  expect(kindOf(await open({ perText: 300 }).extract([harmless('first')]), 'first')).toBe('facts')
})

it('whoever is no longer interested does not wait', { timeout: 120_000 }, async () => {
  const gone = new AbortController()
  const asked = open({ perText: 60_000 }).extract([slow], gone.signal)
  gone.abort(new Error('overtaken'))
  await expect(asked).rejects.toThrow('overtaken')
})

it('a worker is the same for the next text', { timeout: 120_000 }, async () => {
  const { extract } = open({})
  expect(kindOf(await extract([harmless('one')]), 'one')).toBe('facts')
  expect(kindOf(await extract([harmless('two')]), 'two')).toBe('facts')
})

it('a worker that lives long keeps nothing of the texts before', { timeout: 120_000 }, async () => {
  const warnings: Error[] = []
  const warn = (warning: Error): number => warnings.push(warning)
  process.on('warning', warn)
  try {
    const { extract } = open({})
    for (let time = 0; time < 12; time += 1) await extract([harmless(`text ${time}`)])
    // Warnings are told after the code that caused them.
    await new Promise(setImmediate)
  } finally {
    process.off('warning', warn)
  }
  expect(warnings.map(({ name }) => name)).not.toContain('MaxListenersExceededWarning')
})

const ofProcess = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // Ended meanwhile, or somebody else's.
    return ''
  }
}

/** What `/proc/PID/stat` says behind the name, which may contain anything: the state, the parent. */
const stateOf = (pid: string): readonly string[] => ofProcess(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []

/**
 * The children of this process that run, with their command lines. While one replaces its program, the kernel shows no command line of it,
 * so they are read again until each shows one.
 */
const childrenThere = (): readonly (readonly [pid: string, commandLine: string])[] => {
  for (;;) {
    const children = readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid))
      .map((pid) => [pid, ofProcess(pid, 'cmdline'), stateOf(pid)] as const)
      .filter(([, , [state, parent]]) => parent === String(process.pid) && state !== 'Z' && state !== 'X')
    if (children.every(([, commandLine]) => commandLine !== '')) return children.map(([pid, commandLine]) => [pid, commandLine])
  }
}

const workersThere = (): string[] =>
  childrenThere()
    .filter(([, commandLine]) => commandLine.includes('extraction-worker'))
    .map(([pid]) => pid)

/** Those of the test before may still be ending. */
const nobodyThere = async (): Promise<void> => {
  while (workersThere().length > 0) await new Promise(setImmediate)
}

describe.runIf(process.platform === 'linux')('workers that are told what is coming', () => {
  beforeEach(nobodyThere)
  const languages = new Set(['typescript'] as const)

  it('are there before it comes, and compile it', { timeout: 120_000 }, async () => {
    const { extract, isolation } = open({ workers: 2 })
    await isolation()
    extract.expect?.({ characters: 10_000_000, languages })
    const before = workersThere()
    const found = await extract([harmless('one')])

    expect(before).toHaveLength(2)
    expect(kindOf(found, 'one')).toBe('facts')
    expect(workersThere()).toEqual(before)
  })

  it.each([
    ['as few as it needs', { workers: 2 }, [100], 1],
    ['no more when told twice', { workers: 2 }, [10_000_000, 10_000_000], 2],
    ['none for nothing', { workers: 2 }, [0], 0],
  ])('%s', async (_, limits, told, expected) => {
    const { extract, isolation } = open(limits)
    await isolation()
    for (const characters of told) extract.expect?.({ characters, languages })

    expect(workersThere()).toHaveLength(expected)
  })
})

describe.runIf(process.platform === 'linux')('a worker knows nothing of its parent', () => {
  beforeEach(nobodyThere)

  it('neither by its environment nor by its arguments', { timeout: 120_000 }, async () => {
    process.env['WEBHOOK_SECRET'] = 'not-for-workers-1234'
    try {
      await open({}).extract([harmless('one')])
    } finally {
      delete process.env['WEBHOOK_SECRET']
    }
    const children = workersThere()
    expect(children).toHaveLength(1)
    const [worker = ''] = children
    // The shell that sets its limits says where it stands.
    expect(ofProcess(worker, 'environ').replace(/^PWD=\/\0$/, '')).toBe('')
    expect(ofProcess(worker, 'cmdline')).not.toContain('not-for-workers')
  })
})
