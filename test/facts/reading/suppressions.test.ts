import { expect, it } from 'vitest'

import { suppressions } from '#facts/reading/suppressions'

const found = (text: string): unknown[] =>
  suppressions(text).map((fact) => (fact.kind === 'suppression' ? [fact.at.startLine, fact.ruleId, fact.reason] : fact.kind))

it.each([
  ['// readiness-ignore a-rule -- why not', 'why not'],
  ['call() // readiness-ignore a-rule -- why not', 'why not'],
  ['# readiness-ignore a-rule -- why not', 'why not'],
  ['-- readiness-ignore a-rule -- why not', 'why not'],
  ['<!-- readiness-ignore a-rule -- why not -->', 'why not'],
  ['/* readiness-ignore a-rule -- why not */', 'why not'],
  [' * readiness-ignore a-rule -- why not', 'why not'],
  ['{/* readiness-ignore a-rule -- why not */}', 'why not'],
  ['// readiness-ignore a-rule -- a reason -- with a dash', 'a reason -- with a dash'],
  ['// readiness-ignore a-rule', ''],
  ['<!-- readiness-ignore a-rule -->', ''],
  ['// readiness-ignore a-rule --', ''],
  ['// readiness-ignore a-rule why not', undefined],
  ['// readiness-ignore', undefined],
  ['readiness-ignore a-rule -- why not', undefined],
  ['// readiness-ignore A-Rule -- why not', undefined],
])('%j has the reason %j', (line, reason) => {
  expect(found(line)).toEqual(reason === undefined ? [] : [[1, 'a-rule', reason]])
})

it('tells the line of each, with either kind of line break', () => {
  const text = 'one\r\n// readiness-ignore a-rule -- first\r\nthree\n# readiness-ignore b-rule -- second\n'
  expect(found(text)).toEqual([
    [2, 'a-rule', 'first'],
    [4, 'b-rule', 'second'],
  ])
})

it('does not read what nobody wrote: a line of thousands of characters', () => {
  expect(found(`// readiness-ignore a-rule -- ${'x'.repeat(3_000)}`)).toEqual([])
})
