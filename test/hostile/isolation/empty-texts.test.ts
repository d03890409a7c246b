import { afterEach, describe, expect, it } from 'vitest'
import { extractionPool, type ExtractionPool } from '#engine/extraction/extraction-pool'
import type { Text } from '#engine/extraction/extractor'

let pool: ExtractionPool | undefined
afterEach(async () => {
  await pool?.close()
  pool = undefined
})

const empty = (key: string): Text => ({ key, language: 'python', text: '' })
const code: Text = { key: 'code', language: 'python', text: 'x = 1\n' }

describe('empty files, however a change orders them', () => {
  it.each<[string, readonly Text[]]>([
    ['alone', [empty('one')]],
    ['first', [empty('one'), code]],
    ['first and last', [empty('one'), empty('two'), code, empty('three')]],
  ])('%s, do not keep a review waiting for ever', { timeout: 20_000 }, async (_where, texts) => {
    pool = extractionPool({ workers: 1, isolation: 'permissions' })
    const found = await pool.extract(texts)
    expect([...found].map(([key, extracted]) => [key, 'facts' in extracted])).toEqual(texts.map(({ key }) => [key, true]))
  })
})
