import { expect, it } from 'vitest'
import { applyEdits } from '#review/edits/apply-edits'

const edit = (startLine: number, endLine: number, replacement: string) => ({ at: { startLine, endLine }, replacement })

it.each([
  ['one line', 'a\nb\nc\n', [edit(2, 2, 'x')], 'a\nx\nc\n'],
  ['more lines than there were', 'a\nb\n', [edit(1, 1, 'x\ny')], 'x\ny\nb\n'],
  ['fewer lines', 'a\nb\nc\n', [edit(1, 2, 'x')], 'x\nc\n'],
  ['two places, in any order', 'a\nb\nc\n', [edit(1, 1, 'x\ny'), edit(3, 3, 'z')], 'x\ny\nb\nz\n'],
  ['a last line without a line break', 'a\nb', [edit(2, 2, 'x\ny')], 'a\nx\ny'],
  ['lines that end in CR LF', 'a\r\nb\r\n', [edit(1, 1, 'x\ny')], 'x\r\ny\r\nb\r\n'],
  ['one line among lines of another end', 'a\r\nb\nc\n', [edit(2, 2, 'x\ny')], 'a\r\nx\ny\nc\n'],
  ['the line after a byte order mark', '\uFEFFa\nb\n', [edit(2, 2, 'x')], '\uFEFFa\nx\n'],
] as const)('replaces %s and leaves the rest as it is', (_, text, edits, expected) => expect(applyEdits(text, edits)).toBe(expected))

it.each([edit(0, 1, 'x'), edit(2, 1, 'x'), edit(3, 3, 'x')])('does not replace lines that are not there: %j', (one) =>
  expect(applyEdits('a\nb', [one])).toBeUndefined(),
)
