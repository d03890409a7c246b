import { readFileSync, readdirSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import type { z } from 'zod'

import { checks } from '#model/checks'
import type { Review } from '#model/review'
import type { ExplainedRule } from '#model/rule'
import { checksToJson, rulesToJson } from '#report/texts/listings'
import type { ChecksListing, RulesListing } from '#report/texts/listings'
import { configSchemas } from '#config/schemas'
import { schemas } from '#report/formats/schema'
import type { checksSchema, reviewSchema, rulesSchema } from '#report/formats/schema'
import { toJson } from '#report/formats/to-json'

import { aFinding, aFullReview, aReview } from '../../support/a-review.ts'

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T
/** True only for types that the compiler takes for one another everywhere, optional and read-only keys included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

const asInModel: readonly [
  Same<Frozen<z.infer<typeof reviewSchema>>, Frozen<Review & { digest?: string }>>,
  Same<Frozen<z.infer<typeof rulesSchema>>, Frozen<RulesListing>>,
  Same<Frozen<z.infer<typeof checksSchema>>, Frozen<ChecksListing>>,
] = [true, true, true]

const folder = new URL('../../../docs/schemas/', import.meta.url)

const validate = (name: string, json: string): unknown => {
  const schema = schemas()[name]
  if (!schema) throw new Error(`no schema ${name}`)
  const check = new Ajv2020({ allErrors: true }).compile(schema)
  check(JSON.parse(json))
  return check.errors
}

const rule: ExplainedRule = {
  id: 'external-call-without-timeout',
  check: '4.1',
  alsoServes: ['4.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'External call without a timeout',
  why: 'It waits.',
  fix: 'Set one.',
  languages: ['typescript', 'go'],
  examples: { typescript: { bad: ['a'], good: ['b'] }, go: { bad: ['a'], good: ['b'] } },
  *judge() {},
}

it('has schemas that the compiler takes for the model', () => expect(asInModel).toEqual([true, true, true]))

it('has committed the schemas that the code makes, and no others', () => {
  expect(readdirSync(folder).sort()).toEqual([...Object.keys(schemas()), ...Object.keys(configSchemas())].sort())
  for (const [name, schema] of Object.entries(schemas()))
    expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(`${JSON.stringify(schema, null, 2)}\n`)
})

it.each([
  ['an empty review', aReview()],
  ['a review with something of everything', aFullReview()],
])('writes %s as its schema says', (_name, review) => expect(validate('review.schema.json', toJson(review))).toBeNull())

it.each([
  ['a key that the schema does not know', (json: Record<string, unknown>) => ({ ...json, extra: 1 })],
  ['an unknown verdict', (json: Record<string, unknown>) => ({ ...json, verdict: 'fine' })],
  ['no coverage', ({ coverage: _coverage, ...json }: Record<string, unknown>) => json],
  ['a finding without a fix', (json: Record<string, unknown>) => ({ ...json, findings: [{ ...aFinding(), fix: undefined }] })],
])('refuses a review with %s', (_name, change) => {
  const json = JSON.stringify(change(JSON.parse(toJson(aReview())) as Record<string, unknown>))
  expect(validate('review.schema.json', json)).not.toBeNull()
})

it('lists rules and checks as their schemas say', () => {
  expect(validate('rules.schema.json', rulesToJson([rule]))).toBeNull()
  expect(validate('checks.schema.json', checksToJson(checks, [rule]))).toBeNull()
})

it('lists a rule with its area and the languages it has examples in', () =>
  expect(JSON.parse(rulesToJson([rule]))).toEqual({
    rules: [
      {
        id: 'external-call-without-timeout',
        check: '4.1',
        area: 'failure-handling',
        severity: 'P1',
        stage: 'stable',
        languages: ['typescript', 'go'],
        title: 'External call without a timeout',
      },
    ],
  }))

it('lists all 70 checks, each with the rules that serve it first or besides', () => {
  const { checks: listed } = JSON.parse(checksToJson(checks, [rule])) as ChecksListing
  expect(listed).toHaveLength(70)
  const served = { id: rule.id, stage: 'stable', languages: ['typescript', 'go'] }
  expect(listed.filter(({ rules }) => rules.length > 0).map(({ id, rules }) => [id, rules])).toEqual([
    ['4.1', [served]],
    ['4.7', [served]],
  ])
})
