import { describe, expect, it } from 'vitest'

import type { Finding } from '#model/review'
import { matchEarlier, type ToldEarlier } from '#report/publication/match-earlier'

import { aFinding } from '../../support/a-review.ts'

const found = (name: string, different: Partial<Finding> = {}): Finding =>
  aFinding({ fingerprint: name, construct: 'call.load', ...different })

const told = (name: string, different: Partial<ToldEarlier> = {}): ToldEarlier => ({
  fingerprint: name,
  ruleId: 'external-call-without-timeout',
  construct: 'call.load',
  path: 'src/billing.ts',
  ...different,
})

/** Fingerprints of findings, each with that of what was told of it. */
const pairs = (...given: Parameters<typeof matchEarlier>): Record<string, string> =>
  Object.fromEntries([...matchEarlier(...given)].map(([finding, earlier]) => [finding.fingerprint, earlier.fingerprint]))

describe('what was told earlier is found again', () => {
  it('by its fingerprint', () => expect(pairs([found('a'), found('b')], [told('b')])).toEqual({ b: 'b' }))

  it('by its line, where the first of several alike is gone and the others took over its order', () => {
    const findings = [found('0', { startLine: 20, endLine: 20 }), found('1', { startLine: 30, endLine: 30 })]
    expect(pairs(findings, [told('0'), told('1', { line: 20 }), told('2', { line: 30 })])).toEqual({ 0: '1', 1: '2' })
  })

  it('by its construct, where the base gained one alike and the order changed', () =>
    expect(pairs([found('1')], [told('0')])).toEqual({ 1: '0' }))

  it('by its construct in a file of another name', () =>
    expect(pairs([found('new', { path: 'src/invoices.ts' })], [told('old')])).toEqual({ new: 'old' }))

  it('by its subject, where a ledger tells that another one of the same subject is known', () =>
    expect(
      pairs([found('new', { construct: 'call.a' }), found('known', { construct: 'call.b' })], [told('old')], new Set(['old', 'known'])),
    ).toEqual({
      new: 'old',
    }))

  it('by its subject, where the function around it has another name', () =>
    expect(pairs([found('new', { construct: 'call.fetchAll' })], [told('old')])).toEqual({ new: 'old' }))
})

describe('what was told earlier is not taken for another', () => {
  it('when it was fixed', () =>
    expect(pairs([found('new', { path: 'b.ts' }), found('one', { construct: 'call.other' })], [told('old', { state: 'fixed' })])).toEqual(
      {},
    ))

  it.each([
    ['of another rule', [found('new', { ruleId: 'another' })], undefined],
    ['of another construct', [found('new', { construct: 'other.load' })], undefined],
    ['that was there at the merge base', [found('new', { state: 'existing' })], undefined],
    ['that was told itself', [found('new')], new Set(['new'])],
  ] as const)('%s', (_name, findings, elsewhere) => expect(pairs(findings, [told('old')], elsewhere)).toEqual({}))

  it('when several elsewhere could be it', () =>
    expect(pairs([found('b', { path: 'b.ts' }), found('c', { path: 'c.ts' })], [told('old')])).toEqual({}))

  it('when it may not have moved', () =>
    expect(pairs([found('new', { path: 'src/invoices.ts' })], [told('old')], new Set(), () => false)).toEqual({}))

  it('when one of the same subject stands in the file at the merge base too, and only comments tell', () =>
    expect(
      pairs([found('new', { construct: 'call.other' }), found('base', { construct: 'call.third', state: 'existing' })], [told('old')]),
    ).toEqual({}))
})
