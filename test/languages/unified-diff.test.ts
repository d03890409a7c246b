import { createTwoFilesPatch } from 'diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseUnifiedDiff } from '#languages/unified-diff'

describe('a patch is read as its hunks', () => {
  it.each([
    ['an empty one has none', '', []],
    [
      'a count that is left out is one',
      '@@ -3 +3 @@ def main():\n-a\n+b',
      [{ oldStart: 3, oldLines: 1, newStart: 3, newLines: 1, lines: ['-a', '+b'] }],
    ],
    [
      'two hunks',
      '@@ -1,2 +1,1 @@\n-a\n b\n@@ -9,1 +8,2 @@\n i\n+j\n',
      [
        { oldStart: 1, oldLines: 2, newStart: 1, newLines: 1, lines: ['-a', ' b'] },
        { oldStart: 9, oldLines: 1, newStart: 8, newLines: 2, lines: [' i', '+j'] },
      ],
    ],
    [
      'a missing line break at the end is no line',
      '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file',
      [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ['-a', '+b'] }],
    ],
    [
      'lines that look like headers are lines',
      '@@ -1,2 +1,3 @@\n-@@ -1,1 +1,1 @@\n+@@ -1,1 +1,1 @@\n+-- a/file\n ++ b/file',
      [{ oldStart: 1, oldLines: 2, newStart: 1, newLines: 3, lines: ['-@@ -1,1 +1,1 @@', '+@@ -1,1 +1,1 @@', '+-- a/file', ' ++ b/file'] }],
    ],
    [
      'a carriage return belongs to its line',
      '@@ -1 +1 @@\n-a\r\n+b\rc\r',
      [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ['-a\r', '+b\rc\r'] }],
    ],
    [
      'an empty context line may have lost its space',
      '@@ -1,2 +1,3 @@\n a\n\n+b',
      [{ oldStart: 1, oldLines: 2, newStart: 1, newLines: 3, lines: [' a', ' ', '+b'] }],
    ],
  ])('%s', (_, patch, hunks) => {
    expect(parseUnifiedDiff(patch)).toEqual(hunks)
  })

  it('whatever the texts are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '', '@@ -1 +1 @@', '-- x', '++ y', '\\ z', 'r\r'), { maxLength: 30 })
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = createTwoFilesPatch('a', 'b', before, after, '', '', { context: 3 })
        const start = patch.indexOf('\n@@')
        const hunks = parseUnifiedDiff(start < 0 ? '' : patch.slice(start + 1))!
        const olds = hunks.flatMap(({ lines, oldStart }) => numbered(lines, oldStart, '+'))
        const news = hunks.flatMap(({ lines, newStart }) => numbered(lines, newStart, '-'))
        expect(olds.map(([line]) => line)).toEqual(olds.map(([, number]) => before.split('\n')[number - 1]))
        expect(news.map(([line]) => line)).toEqual(news.map(([, number]) => after.split('\n')[number - 1]))
      }),
    )
  })
})

/** The lines of one side, with their numbers. */
const numbered = (lines: readonly string[], start: number, other: string): [string, number][] =>
  lines.filter((line) => !line.startsWith(other)).map((line, index) => [line.slice(1), start + index])

describe('a patch that is not whole is none', () => {
  it.each([
    ['it ends inside a hunk', '@@ -1,3 +1,3 @@\n a\n-b'],
    ['it ends with the header', '@@ -1,3 +1,3 @@'],
    ['a hunk is longer than its header says', '@@ -1 +1 @@\n a\n+b'],
    ['a line has no sign', '@@ -1,2 +1,2 @@\n a\nb'],
    ['it begins with something else', 'Binary files a/x and b/x differ'],
    ['the header cannot be read', '@@ -1,x +1 @@\n a'],
  ])('%s', (_, patch) => {
    expect(parseUnifiedDiff(patch)).toBeUndefined()
  })
})
