import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffTexts } from '#github/reading/diff-texts'
import { parseUnifiedDiff } from '#languages/unified-diff'
import { tempRepository } from '../../support/temp-repository.ts'

describe('the hunks between two texts', () => {
  it.each([
    ['a file that is new', undefined, 'a\nb\n', [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 2, lines: ['+a', '+b'] }]],
    ['a file that is gone', 'a\nb', undefined, [{ oldStart: 1, oldLines: 2, newStart: 0, newLines: 0, lines: ['-a', '-b'] }]],
    ['a file that was empty', '', 'a\n', [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 1, lines: ['+a'] }]],
    ['an empty file that is new', undefined, '', []],
    ['no difference', 'a\n', 'a\n', []],
    ['a line break at the end', 'a', 'a\n', [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ['-a', '+a'] }]],
  ])('%s', (_, before, after, hunks) => {
    expect(diffTexts(before, after)).toEqual(hunks)
  })

  it('are those that git finds', () => {
    const repository = tempRepository()
    const before = Array.from({ length: 40 }, (_, index) => `line ${index}\r\n`).join('')
    const after = before.replace('line 5\r\n', 'line five\r\n').replace('line 20\r\n', '').replace('line 39\r\n', 'the end')
    repository.write({ file: before })
    repository.commit()
    repository.write({ file: after })
    const patch = repository.git('diff', '--no-color', '--unified=3')
    expect(diffTexts(before, after)).toEqual(parseUnifiedDiff(patch.slice(patch.indexOf('@@'))))
  })

  it('lead from one text to the other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '\\', '', '-x', '+y'), { minLength: 1, maxLength: 40 })
      .map((lines) => `${lines.join('\n')}\n`)
    fc.assert(
      fc.property(text, text, (before, after) => {
        const result = before.split('\n')
        // From the last to the first, so that the numbers before stay true.
        for (const hunk of [...diffTexts(before, after)!].reverse()) {
          const kept = hunk.lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1))
          result.splice(hunk.oldLines === 0 ? hunk.oldStart : hunk.oldStart - 1, hunk.oldLines, ...kept)
        }
        expect(result.join('\n')).toBe(after)
      }),
    )
  })

  it('are not looked for when there is next to nothing in common', () => {
    const before = Array.from({ length: 5_000 }, (_, index) => `before ${index}\n`).join('')
    const after = Array.from({ length: 5_000 }, (_, index) => `after ${index}\n`).join('')
    expect(diffTexts(before, after)).toBeUndefined()
  })
})
