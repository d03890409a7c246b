import { afterAll, describe, expect, it } from 'vitest'
import { extractionPool } from '#engine/extraction/extraction-pool'
import { reviewTrees } from '../coverage/review-trees.ts'
import { faultyHandler, mainThatRuns, nodeService } from '../coverage/services.ts'

/** PostgreSQL's grammar reads nested comments in a time that grows with the square of their depth. */
const slow = '/*'.repeat(60_000)

describe('a change with a file that exceeds a limit', () => {
  const pool = extractionPool({ workers: 1, perText: 600, perMillion: 0, mostDeaths: 1 })
  afterAll(() => pool.close())

  it('gets no new limit for the code that its other files load', { timeout: 120_000 }, async () => {
    const load = "require('../vendor/pay.js')"
    const head = { ...nodeService, 'src/main.js': mainThatRuns(load), 'vendor/pay.js': faultyHandler }
    const { coverage } = await reviewTrees(nodeService, head, {}, { extractor: pool.extract })
    expect(coverage.notExamined).toEqual([])

    const exhausted = await reviewTrees(nodeService, { ...head, 'src/zzz.sql': slow }, {}, { extractor: pool.extract })
    expect(exhausted.verdict).toBe('not-fully-examined')
    expect(Object.fromEntries(exhausted.coverage.notExamined.map(({ path, reason }) => [path, reason]))).toEqual({
      'src/zzz.sql': expect.stringContaining('exceeds the time limit for one file'),
      'vendor/pay.js': expect.stringContaining('not tried: too many other files of this change'),
    })
  })
})
