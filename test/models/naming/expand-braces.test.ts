import { expect, it } from 'vitest'
import { expandBraces } from '#models/naming/expand-braces'

it.each<[string, readonly string[]]>([
  ['a#b', ['a#b']],
  ['a#{b,c}', ['a#b', 'a#c']],
  ['{a,b}#{c,d}.e', ['a#c.e', 'a#d.e', 'b#c.e', 'b#d.e']],
  ['{,raw}', ['', 'raw']],
  ['a#{b', ['a#{b']],
  ['a}#b', ['a}#b']],
])('%s stands for %j', (pattern, expected) => {
  expect(expandBraces(pattern)).toEqual(expected)
})
