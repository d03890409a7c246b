import { describe, expect, it } from 'vitest'
import { parseTypescript, syntaxError } from '#languages/typescript/parse'
import { generateRepository } from '../../scripts/bench/generate-repository.ts'
import { measure, median } from '../../scripts/bench/measure.ts'
import { ratiosTable } from '../../scripts/bench/page.ts'

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

  it('is told with the processor time and the memory that it used', () => {
    const usage = measure(run('const held = Buffer.alloc(80_000_000, 1); console.log("done", held.length)'))
    expect(usage.user).toBeGreaterThan(0)
    expect(usage.wall).toBeGreaterThan(0)
    expect(usage.megabytes).toBeGreaterThan(80)
  })

  it('that fails, or says nothing of its work, gives no figures', () => {
    expect(() => measure(run('console.error("out of order"); process.exitCode = 2'))).toThrow('out of order')
    expect(() => measure(run('0'))).toThrow('did not say')
  })
})

it('takes the median of each figure by itself', () => {
  const usages = [
    { wall: 3, user: 1, megabytes: 20 },
    { wall: 1, user: 2, megabytes: 30 },
    { wall: 2, user: 9, megabytes: 10 },
  ]
  expect(median(usages)).toEqual({ wall: 2, user: 2, megabytes: 20 })
  expect(median(usages.slice(0, 2))).toEqual({ wall: 2, user: 1.5, megabytes: 25 })
})

it('compares processor time with that of the first row', () => {
  const table = ratiosTable([
    { name: 'one', wall: 1, user: 2, megabytes: 100 },
    { name: 'other', wall: 1, user: 3, megabytes: 50 },
  ])
  expect(table).toContain('| one | 1.00 | 2.00 | 100 | 1.00 × |')
  expect(table).toContain('| other | 1.00 | 3.00 | 50 | 1.50 × |')
})
