import { expect, it } from 'vitest'

import { digestOf } from '#report/publication/digest-of'
import { toJson } from '#report/formats/to-json'

import { aFinding, aFullReview, aReview } from '../../support/a-review.ts'

it('writes the keys in the published order, whatever order they came in', () => {
  const review = aFullReview()
  const shuffled = Object.fromEntries(Object.entries(review).reverse()) as unknown as typeof review
  const reversed = {
    ...shuffled,
    findings: review.findings.map((finding) => Object.fromEntries(Object.entries(finding).reverse()) as unknown as typeof finding),
  }
  expect(toJson(reversed)).toBe(toJson(review))
  expect(Object.keys(JSON.parse(toJson(review)) as object)).toEqual([
    'schemaVersion',
    'repository',
    'base',
    'head',
    'digest',
    'inputs',
    'verdict',
    'findings',
    'operationalDiff',
    'coverage',
    'checks',
  ])
})

it('keeps every value of the review, with its digest', () =>
  expect(JSON.parse(toJson(aFullReview()))).toEqual({ ...aFullReview(), digest: digestOf(aFullReview()) }))

it('writes nothing that is not in the model', () => {
  const review = aReview({ findings: [{ ...aFinding(), secret: 'hunter2' } as ReturnType<typeof aFinding>] })
  expect(toJson({ ...review, when: 'now' } as typeof review)).not.toMatch(/hunter2|when/)
})

it('indents by two spaces and ends with a line break', () => {
  expect(toJson(aReview())).toMatch(/^\{\n {2}"schemaVersion": 1,\n/)
  expect(toJson(aReview())).toMatch(/\n\}\n$/)
})
