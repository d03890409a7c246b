import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['python']))

const namesOf = (call: string): readonly (readonly [string, string | undefined])[] =>
  extract(`def fetch(client, url):\n    ${call}\n    client.send(url)\n`, 'python').facts.flatMap((fact) =>
    fact.kind === 'protection' ? [[fact.subject, fact.formerSubject] as const] : [],
  )

it('names the earlier subject of an address check, which left out the arguments', () => {
  expect(namesOf('assert_safe_url(url)')).toEqual([['address assert_safe_url(url)', 'address assert_safe_url()']])
})

it('names no earlier subject if the call has no arguments: the subject is the same', () => {
  expect(namesOf('client.assert_safe_url()')).toEqual([['address client.assert_safe_url()', undefined]])
})
