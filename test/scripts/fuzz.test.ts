import { beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { readCorpus } from '../../scripts/fuzz/corpus.ts'
import { runTarget } from '../../scripts/fuzz/run-target.ts'
import { targetsOf } from '../../scripts/fuzz/targets.ts'

const corpus = readCorpus()
beforeAll(() => loadFrontEnds(corpus.keys()))

const targets = targetsOf(corpus)
const seed = 20_261_124

describe('edited texts and drawn differences break nothing', () => {
  it.each(targets)('$name', (target) => {
    const { failure, inputs } = runTarget(target, target.weight * 4, seed)
    expect(failure).toBeUndefined()
    expect(inputs).toBe(target.weight * 4)
  })
})

it('each language that has examples is among the targets', () => {
  expect(targets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['typescript', 'python', 'go', 'java', 'sql', 'prisma', 'yaml', 'dockerfile', 'unified diff']),
  )
})

it('an input on which something does not hold is told, made small', () => {
  const broken = { name: 'broken', weight: 1, property: fc.property(fc.nat(), (n) => n < 10) as never }
  expect(runTarget(broken, 100, seed).failure).toMatchObject({ input: '[10]' })
})
