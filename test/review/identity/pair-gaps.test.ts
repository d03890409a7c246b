import { expect, it } from 'vitest'

import { pairGaps, type PlacedGap } from '../../../src/review/identity/pair-gaps.ts'

/** `path:line subject within`, and for the base `>` with the line at the head (`-` where it was removed). */
const placed = (text: string): PlacedGap => {
  const [, path = '', line = '', , mapped, subject = '', within = ''] = /^(\w+):(\d+)(>(\d+|-))? (\w+) ?(\w*)$/.exec(text) ?? []
  const at = { path, startLine: Number(line), endLine: Number(line) }
  return {
    gap: { kind: 'gap', at, subject, within, message: text },
    basePath: path,
    headLine: mapped === '-' ? undefined : Number(mapped ?? line),
  }
}

it.each([
  ['the same line', ['a:3 get f'], ['a:3 get f'], ['existing a:3 get f']],
  ['a line further down', ['a:9 get f'], ['a:3>9 get f'], ['existing a:3>9 get f']],
  ['an edited line', ['a:9 get f'], ['a:3>- get f'], ['existing a:3>- get f']],
  ['a renamed function', ['a:9 get g'], ['a:3>- get f'], ['existing a:3>- get f']],
  ['another callee in the same function', ['a:9 post f'], ['a:3>- get f'], ['existing a:3>- get f']],
  ['another file', ['b:1 get f'], ['a:3>- get f'], ['moved a:3>- get f']],
  ['another file, function and callee', ['b:1 post g'], ['a:3>- get f'], ['new']],
  ['another callee at module level', ['a:9 post'], ['a:3>- get'], ['new']],
  ['one more before', ['a:3 get f', 'a:4 get f'], ['a:3>4 get f'], ['new', 'existing a:3>4 get f']],
  ['one more behind', ['a:3 get f', 'a:4 get f'], ['a:3 get f'], ['existing a:3 get f', 'new']],
  ['the surest pair first', ['a:3 post f', 'a:5 get f'], ['a:5 get f'], ['new', 'existing a:5 get f']],
  ['the nearest of several', ['a:10 get f'], ['a:1>- get f', 'a:9>- get f'], ['existing a:9>- get f']],
])('%s', (_name, heads, bases, expected) => {
  const gaps = heads.map(placed)
  const pairing = pairGaps(gaps, bases.map(placed))
  expect(
    gaps.map((gap) => {
      const pair = pairing.get(gap)
      return pair ? `${pair.as} ${pair.twin.gap.message}` : 'new'
    }),
  ).toEqual(expected)
})
