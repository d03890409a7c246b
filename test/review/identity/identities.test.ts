import { expect, it } from 'vitest'
import { apart, identitiesOf, type Located } from '#review/identity/identities'

const gap = (subject: string, formerSubject?: string): Located => ({
  gap: { subject, within: 'f', ...(formerSubject === undefined ? {} : { formerSubject }) },
  basePath: 'a.py',
})
const rule = { id: 'address-check-removed' }

it('drops an earlier fingerprint that is the one of another finding now', () => {
  // In version 0.1.0 all three had the same subject, and the second of them the fingerprint that the third one has now.
  const identities = identitiesOf(rule, [gap('address check()'), gap('address check(url)', 'address check()'), gap('address check()')])
  const [first, second, third] = [...identities.values()]
  expect(second?.formerly).toEqual([third?.fingerprint])
  const [, kept] = [...apart(identities).values()]
  expect(kept).toEqual({ fingerprint: second?.fingerprint })
  expect([...apart(identities).keys()]).toEqual([...identities.keys()])
  expect(first?.formerly).toBeUndefined()
})

it('keeps an earlier fingerprint that no other finding has', () => {
  const identities = identitiesOf(rule, [gap('address check(url)', 'address check()')])
  expect(apart(identities)).toEqual(identities)
  const [only] = [...identities.values()]
  expect([...apart(identities, only?.formerly).values()]).toEqual([{ fingerprint: only?.fingerprint }])
})
