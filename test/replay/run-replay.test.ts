import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { detectIsolation } from '#engine/isolation/detect-isolation'
import type { IsolationLevel } from '#engine/isolation/isolation'
import type { StepText } from '#replay/job'
import { runReplay, type ReplayLimits } from '#replay/run-replay'
import type { ReplayedStep } from '#model/replay'

const folder = mkdtempSync(join(tmpdir(), 'readiness-hostile-sql-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secret = join(folder, 'secret.txt')
writeFileSync(secret, 'a secret of this machine')
const target = join(folder, 'written.txt')

const limits: ReplayLimits = { perStatement: 1_000, perSeries: 20_000, memory: 1_800 }

const step = (text: string, index = 0): StepText => ({ path: `${index}.sql`, isNew: true, text, wraps: false, transactionOff: false })

const hostile = async (
  texts: readonly string[],
  isolation?: IsolationLevel,
  own: ReplayLimits = limits,
): Promise<readonly ReplayedStep[]> => {
  const { steps, problem } = await runReplay(texts.map(step), { limits: own, ...(isolation ? { isolation } : {}) })
  expect(problem).toBeUndefined()
  expect(existsSync(target)).toBe(false)
  expect(readFileSync(secret, 'utf8')).toBe('a secret of this machine')
  return steps
}

const tooLong = 'This statement used more than 1 s of processor time. The process was stopped.'
const crashed = 'This statement crashed the database engine.'
const tooLarge = 'This statement used more than 1,200 MB of memory. The process was stopped.'

it('ends at once when its review is stopped', async () => {
  const endless = 'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n FROM r) SELECT count(*) FROM r'
  const signal = AbortSignal.abort()
  const { steps, problem } = await runReplay([step(endless)], { limits: { ...limits, perStatement: 60_000 }, signal })
  expect(problem).toBe('The replay was stopped.')
  expect(steps).toEqual([expect.objectContaining({ outcome: 'not-replayed' })])
})

describe('a statement that does not end', () => {
  it.each([
    ['WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n FROM r) SELECT count(*) FROM r'],
    ['DO $$ BEGIN LOOP NULL; END LOOP; END $$'],
    ['SELECT count(*) FROM generate_series(1, 100000000000)'],
    ['SELECT pg_sleep(100000)'],
  ])('%s is stopped', async (sql) => {
    const [first, second] = await hostile([`SELECT 1;\n${sql}`, 'SELECT 1'])
    expect(first).toMatchObject({ outcome: 'not-replayed', reason: tooLong, line: 2 })
    expect(second).toMatchObject({ outcome: 'not-replayed', reason: 'An earlier step stopped the replay.' })
  })
})

describe('a statement that fills the memory', () => {
  it.each([
    ["CREATE TABLE a AS SELECT repeat('x', 1000) AS b FROM generate_series(1, 100000000)"],
    ['SELECT * FROM generate_series(1, 1000000000)'],
    ["DO $$ BEGIN LOOP RAISE WARNING '%', repeat('x', 1000000); END LOOP; END $$"],
  ])('%s is stopped', async (sql) => {
    const [first] = await hostile([sql], undefined, { ...limits, perStatement: 60_000, perSeries: 8_000, memory: 1_200 })
    expect(first?.outcome).toBe('not-replayed')
    // What the engine prints goes through its memory and back, which may use up the time first.
    expect([tooLarge, crashed, 'The series used more than 8 s of processor time. The process was stopped.']).toContain(first?.reason)
  })

  it('a value that no engine can hold is an error like any other', async () => {
    const [first] = await hostile(["SELECT repeat('x', 2000000000)"])
    expect(first?.outcome).not.toBe('applies')
  })
})

const refusals: [string, RegExp][] = [
  [`COPY (SELECT 1) TO '${target}'`, /permission denied to COPY to a file/],
  [`COPY (SELECT 1) TO PROGRAM 'touch ${target}'`, /permission denied to COPY to or from an external program/],
  [`CREATE TABLE a (b text); COPY a FROM '${secret}'`, /permission denied to COPY from a file/],
  [`SELECT lo_import('${secret}')`, /permission denied for function lo_import/],
  [`SELECT lo_export(lo_create(0), '${target}')`, /permission denied for function lo_export/],
  [`SELECT pg_read_file('${secret}')`, /permission denied for function pg_read_file/],
  ["SELECT pg_ls_dir('/')", /permission denied for function pg_ls_dir/],
  ["LOAD '/tmp/evil.so'", /access to library "\/tmp\/evil.so" is not allowed/],
  ["CREATE FUNCTION f() RETURNS int LANGUAGE c AS '/tmp/evil.so', 'f'", /permission denied for language c/],
  ["ALTER SYSTEM SET shared_preload_libraries = 'evil'", /permission denied to set parameter|permission denied/],
]

describe('a statement that reaches for the machine', () => {
  let steps: readonly ReplayedStep[]
  beforeAll(async () => {
    steps = await hostile(refusals.map(([sql]) => sql))
  })

  it.each(refusals.map(([sql, message], index) => [sql, message, index] as const))('%s is refused with a message', (_, message, index) => {
    expect(steps[index]?.outcome).toBe('not-replayed')
    expect(steps[index]?.reason).toMatch(message)
  })

  it('an extension that can read files is not there', async () => {
    const [first] = await hostile(['CREATE EXTENSION file_fdw'])
    expect(first?.notes).toEqual(['The engine has no extension `file_fdw`: its CREATE EXTENSION was skipped.'])
  })
})

/** The engine's owner may do everything inside the engine, which has no files, programs or network of this machine. */
const asOwner = [
  `COPY (SELECT 1) TO '${target}'`,
  `CREATE TABLE a (b text); COPY a FROM '${secret}'; DO $$ BEGIN RAISE EXCEPTION '%', (SELECT b FROM a); END $$`,
  `DO $$ BEGIN RAISE EXCEPTION '%', pg_read_file('${secret}'); END $$`,
  `SELECT lo_export(lo_import('${secret}'), '${target}')`,
  `COPY (SELECT 1) TO PROGRAM 'touch ${target}'`,
]

describe.each<IsolationLevel>(['permissions', 'namespaces'])('a step that becomes the owner of the engine, at the level %s', (level) => {
  it('has no effect on files, and shows none', async () => {
    if (level === 'namespaces' && (await detectIsolation()) !== 'namespaces') return
    const steps = await hostile(
      asOwner.map((sql) => `RESET ROLE; SET SESSION AUTHORIZATION postgres; SET ROLE postgres; ${sql}`),
      level,
    )
    expect(JSON.stringify(steps)).not.toContain('a secret of this machine')
    expect(steps[2]?.reason).toMatch(/could not open file .* No such file or directory/)
    expect(steps.at(-1)).toMatchObject({ outcome: 'not-replayed', reason: crashed })
  })
})

it('the steps of a series share a limit', async () => {
  const busy = 'SELECT count(*) FROM generate_series(1, 300000)'
  const steps = await hostile(
    Array.from({ length: 200 }, () => busy),
    undefined,
    { ...limits, perStatement: 20_000, perSeries: 1_500 },
  )
  const stopped = steps.find(({ outcome }) => outcome === 'not-replayed')
  expect(stopped?.reason).toBe('The series used more than 1.5 s of processor time. The process was stopped.')
  expect(steps[0]?.outcome).toBe('applies')
})
