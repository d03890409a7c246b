import { describe, expect, it } from 'vitest'
import { parseTypescript, syntaxError } from '#languages/typescript/parse'
import { generateRepository } from '../../scripts/bench/generate-repository.ts'
import { measure, median } from '../../scripts/bench/measure.ts'
import { benchmarksPage, ratiosTable, type Benchmarks } from '../../scripts/bench/page.ts'

describe('the generated repository', () => {
  const repository = generateRepository(200)

  it('has as many TypeScript files as asked for, and the same ones every time', () => {
    expect([...repository.files.keys()].filter((path) => path.endsWith('.ts'))).toHaveLength(200)
    expect(generateRepository(200).files).toEqual(repository.files)
    expect(generateRepository(200, 1).files).not.toEqual(repository.files)
  })

  it('changes as many files as asked for, and each of them for real', () => {
    const change = repository.change(30)
    expect(change.size).toBe(30)
    for (const [path, text] of change) expect(text).not.toBe(repository.files.get(path))
    expect(() => repository.change(201)).toThrow('does not fit')
  })

  it('holds TypeScript without a syntax error, before and after the change', () => {
    for (const [path, text] of [...repository.files, ...repository.change(150)]) {
      if (!path.endsWith('.ts')) continue
      expect(syntaxError(parseTypescript(text, 'typescript')), path).toBeUndefined()
    }
  })
})

describe('a measured process', () => {
  const run = (script: string) => ({ args: ['-e', script], cwd: import.meta.dirname, accepts: [0], expects: /done/ })

  it('is told with the processor time and the memory that it used', async () => {
    const usage = await measure(run('const held = Buffer.alloc(80_000_000, 1); console.log("done", held.length)'))
    expect(usage.cpu).toBeGreaterThan(0)
    expect(usage.wall).toBeGreaterThan(0)
    expect(usage.megabytes).toBeGreaterThan(80)
  })

  /** Holds 150 MB and works for a quarter of a second of processor time, longer than it takes until somebody looks; then says so and waits. */
  const work = `const held = Buffer.alloc(150_000_000, 1)
    while (process.cpuUsage().user < 250_000) held.fill(2, 0, 1_000_000)
    console.log('worked')
    setTimeout(() => undefined, 60_000)`
  const child = `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(work)}])`

  it.runIf(process.platform === 'linux').each([
    [
      'that it ended without waiting for them',
      `child.stdout.once('data', () => { child.kill('SIGKILL'); console.log('done'); process.exit() })`,
    ],
    ['that it waited for', `child.stdout.once('data', () => child.kill('SIGKILL')); child.once('exit', () => console.log('done'))`],
  ])('is told with those of processes %s', async (_, ending) => {
    const usage = await measure(run(`${child}; ${ending}`))
    expect(usage.cpu).toBeGreaterThan(0.25)
    expect(usage.megabytes).toBeGreaterThan(150)
  })

  it('that fails, or says nothing of its work, gives no figures', async () => {
    await expect(measure(run('console.error("out of order"); process.exitCode = 2'))).rejects.toThrow('out of order')
    await expect(measure(run('0'))).rejects.toThrow('did not say')
  })
})

it('takes the median of each figure by itself', () => {
  const usages = [
    { wall: 3, cpu: 1, megabytes: 20 },
    { wall: 1, cpu: 2, megabytes: 30 },
    { wall: 2, cpu: 9, megabytes: 10 },
  ]
  expect(median(usages)).toEqual({ wall: 2, cpu: 2, megabytes: 20 })
  expect(median(usages.slice(0, 2))).toEqual({ wall: 2, cpu: 1.5, megabytes: 25 })
})

it('compares processor time with that of the first row', () => {
  const table = ratiosTable([
    { name: 'one', wall: 1, cpu: 2, megabytes: 100 },
    { name: 'other', wall: 1, cpu: 3, megabytes: 50 },
  ])
  expect(table).toContain('| one | 1.00 | 2.00 | 100 | 1.00 × |')
  expect(table).toContain('| other | 1.00 | 3.00 | 50 | 1.50 × |')
})

describe('the page', () => {
  const row = (name: string, wall: number, cpu: number, megabytes = 100) => ({ name, wall, cpu, megabytes })
  const benchmarks: Benchmarks = {
    measured: [
      row('readiness audit, 400 files', 1, 2),
      row('ESLint with sonarjs, security, n and promise, 400 files', 10, 18),
      row("TypeScript's parser alone, 400 files", 0.5, 0.5),
      row('readiness review, 50 changed of 2,000 files', 2.9, 4),
      row('readiness review, 3,000 changed of 5,000 files', 31, 50),
      row('readiness audit, 5,000 files', 19, 30, 1_200),
    ],
    warm: { files: 5_000, cold: 9_000, restarted: 800, reviews: [140, 500, 90] },
    load: {
      files: 1_000,
      calls: { first: 16, push: 9 },
      webhook: { deliveries: 400, atOnce: 16, reviewsMeanwhile: 8, median: 20, p99: 400, slowest: 900 },
      megabytes: 700,
    },
    throughput: [{ language: 'go', kilobytes: 100, bare: 10, facts: 5 }],
    machine: { processor: 'a processor', cores: 2, gigabytes: 8, system: 'linux x64', load: 1 },
    versions: { node: '24.0.0' },
    date: '2026-11-25',
    runs: 1,
  }
  const targets = (page: string): string[] => page.split('\n').filter((line) => /\| (yes|no) +\|$/.test(line))

  it('says of each aim whether it was reached', () => {
    expect(
      targets(benchmarksPage(benchmarks)).map((line) =>
        line
          .split('|')
          .map((cell) => cell.trim())
          .slice(3, 5),
      ),
    ).toEqual([
      ['10.0 × faster (9.0 × less processor time)', 'yes'],
      ['4.0 ×', 'no'],
      ['2.9 s', 'yes'],
      ['140 ms', 'yes'],
      ['19.0 s and 1200 MB', 'no'],
      ['31.0 s', 'no'],
      ['0.40 s', 'yes'],
    ])
  })

  it('names the machine, and says when it was busy', () => {
    expect(benchmarksPage(benchmarks)).toContain('a processor, 2 processors, 8 GB, linux x64; node 24.0.0')
    expect(benchmarksPage(benchmarks)).not.toContain('busy')
    expect(benchmarksPage({ ...benchmarks, machine: { ...benchmarks.machine, load: 9 } })).toContain('**The machine was busy** (load 9.0')
  })

  it('an aim without its figure is not reached', () => {
    expect(targets(benchmarksPage({ ...benchmarks, measured: [] })).filter((line) => line.includes('| yes'))).toHaveLength(2)
  })
})
