import { expect, it } from 'vitest'
import { translateEscapes } from '#languages/java/translate-escapes'

it.each([
  ['a name', '\\u0061xios', 'axios'],
  ['several u', '\\uuu0061xios', 'axios'],
  ['a quote', '"a\\u0022 + b', '"a" + b'],
  ['digits in either case', '\\u004A\\u004a', 'JJ'],
  ['behind an escaped backslash', '"\\\\u0061"', '"\\\\u0061"'],
  ['behind an escaped backslash and one more', '"\\\\\\u0061"', '"\\\\a"'],
  ['a line break, which would move the lines below', '// \\u000a x', '// \\u000a x'],
  ['too few digits', '\\u006', '\\u006'],
  ['none', 'a\\n', 'a\\n'],
])('Java reads %s: %s as %s', (_what, text, expected) => {
  expect(translateEscapes(text)).toBe(expected)
})
