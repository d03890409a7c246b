import { expect, it } from 'vitest'
import type { FileFacts } from '#model/fact'
import { factsJson } from '#model/stored/facts-json'

const facts = {
  facts: [{ kind: 'job-options', attempts: { state: 'set', value: Infinity } }],
  imports: [],
  exports: [],
  functions: [],
  calls: [],
} as unknown as FileFacts

it('a limit that is endless is endless again when facts are read back', () => {
  expect(factsJson.parse(factsJson.stringify(facts))).toEqual(facts)
})

it.each(['"__proto__"', String.raw`"\u005f_proto__"`, String.raw`"__pr\u006fto__"`])('%s in JSON names no prototype', (name) => {
  const read = factsJson.parse(`{"facts":[{${name}:{"polluted":true}}]}`)
  expect(Reflect.ownKeys(read.facts[0] ?? {})).toEqual([])
})
