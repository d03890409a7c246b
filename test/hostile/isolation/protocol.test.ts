import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { extractionPool, type ExtractionPool } from '#engine/extraction/extraction-pool'
import type { Extracted, Text } from '#engine/extraction/extractor'

let pool: ExtractionPool | undefined
afterEach(async () => {
  await pool?.close()
  pool = undefined
})

const text = (key: string): Text => ({ key, language: 'typescript', text: 'export {}\n' })

/** What the parent makes of a worker that lies. */
const asked = async (lie: string): Promise<ReadonlyMap<string, Extracted>> => {
  pool = extractionPool({
    workers: 1,
    isolation: 'permissions',
    mostDeaths: 2,
    command: () => ({
      program: process.execPath,
      args: ['--conditions=source', '--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'liar.ts'), lie],
      env: {},
    }),
  })
  return pool.extract([text('one'), text('two')])
}

const reasonOf = (extracted: Extracted | undefined): string | undefined =>
  extracted && 'reason' in extracted ? extracted.reason : undefined

describe('a worker that was taken over', () => {
  it.each([
    ['length', 'announces four gigabytes: they are not waited for'],
    ['flood', 'floods its parent without end: it is ended at once'],
    ['large', 'answers with more facts than its text can have: they are not taken'],
    ['garbage', 'answers with broken JSON: the text is not examined'],
    ['shape', 'answers with facts of another shape: the text is not examined'],
    ['kind', 'answers with facts that no rule can read: the text is not examined'],
    ['nothing', 'answers with nothing: the text is not examined'],
    ['state', 'makes up a message: the text is not examined'],
    ['stale', 'answers in the name of another task: the text is not examined'],
    ['again', 'says out of turn that it is ready for texts: the text is not examined'],
    ['leaves', 'ends orderly without an answer: the text is not examined'],
    ['dies', 'dies: the text is not examined'],
  ])('%s: %s', async (lie) => {
    const found = await asked(lie)
    expect(reasonOf(found.get('one'))).toBe('examining it crashed the worker process')
    expect(reasonOf(found.get('two'))).toBeDefined()
  })

  it('answers more often than it was asked: no other text gets the answer, and the worker is ended', async () => {
    const found = await asked('more')
    expect(found.size).toBe(2)
    // The third answer would have been for a text of somebody else.
    const next = await pool?.extract([text('three')])
    expect([...(next?.keys() ?? [])]).toEqual(['three'])
  })

  it.each([
    ['early', 'answers before it is ready: nothing is taken from it'],
    ['unasked', 'answers before it is asked: nothing is taken from it'],
  ])('%s: %s', async (lie) => {
    const found = await asked(lie)
    for (const key of ['one', 'two']) expect(reasonOf(found.get(key))).toMatch(/could not be started|crashed the worker process/)
  })

  it('names a prototype in its answer: no object of the parent gets another', async () => {
    const found = await asked('prototype')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    const one = found.get('one')
    if (!one || !('facts' in one)) throw new Error('The answer was not taken')
    expect(Object.keys(one.facts)).not.toContain('__proto__')
    expect((Object.assign({}, one.facts.problem) as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

it('a level that is required and not there leaves every text unexamined', async () => {
  pool = extractionPool({ isolation: 'namespaces', detect: () => Promise.resolve('permissions') })
  await expect(pool.isolation()).rejects.toThrow('The isolation level "namespaces" is required')
  const found = await pool.extract([text('one')])
  expect(reasonOf(found.get('one'))).toBe('the worker process that examines files could not be started')
})

it('where namespaces are forbidden, texts are examined at the level of permissions', async () => {
  pool = extractionPool({ workers: 1, detect: () => Promise.resolve('permissions') })
  expect(await pool.isolation()).toBe('permissions')
  expect(await pool.extract([text('one')])).toEqual(new Map([['one', { facts: expect.anything() as unknown }]]))
})
