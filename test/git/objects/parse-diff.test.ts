import { describe, expect, test } from 'vitest'
import { parseDiff } from '#git/objects/parse-diff'

const fileHeader = ['diff --git a/x b/x', 'index 1..2 100644', '--- a/x', '+++ b/x']
const diffOf = (...lines: string[]): string => [...fileHeader, ...lines, ''].join('\n')

describe('a unified diff', () => {
  test.each([
    ['an empty text', '', []],
    [
      'counts that are left out are 1',
      diffOf('@@ -1 +1 @@ function a() {', '-a', '+b'),
      [{ header: 'a/x b/x', hunks: [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ['-a', '+b'] }] }],
    ],
    [
      'the note on a missing line break is no line, in the middle and at the end',
      diffOf('@@ -1 +1 @@', '-a', '\\ No newline at end of file', '+b', '\\ No newline at end of file'),
      [{ header: 'a/x b/x', hunks: [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ['-a', '+b'] }] }],
    ],
    [
      'contents that look like headers are contents',
      diffOf('@@ -1,2 +1,3 @@', '--- a/y', '+++ b/y', '+diff --git a/y b/y', ' @@ -1 +1 @@'),
      [
        {
          header: 'a/x b/x',
          hunks: [
            { oldStart: 1, oldLines: 2, newStart: 1, newLines: 3, lines: ['--- a/y', '+++ b/y', '+diff --git a/y b/y', ' @@ -1 +1 @@'] },
          ],
        },
      ],
    ],
    [
      'a carriage return belongs to its line, and so do other breaks of Unicode',
      diffOf('@@ -0,0 +1,2 @@', '+a\r', '+b\u2028\x0b\rc'),
      [{ header: 'a/x b/x', hunks: [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 2, lines: ['+a\r', '+b\u2028\x0b\rc'] }] }],
    ],
    [
      'an empty context line may have lost its space',
      diffOf('@@ -1,2 +1,2 @@', '', '-a', '+b'),
      [{ header: 'a/x b/x', hunks: [{ oldStart: 1, oldLines: 2, newStart: 1, newLines: 2, lines: [' ', '-a', '+b'] }] }],
    ],
    [
      'several hunks and several files',
      `${diffOf('@@ -1 +0,0 @@', '-a', '@@ -9,0 +9 @@', '+b')}${diffOf('@@ -1 +1 @@', '-c', '+d')}`,
      [
        {
          header: 'a/x b/x',
          hunks: [
            { oldStart: 1, oldLines: 1, newStart: 0, newLines: 0, lines: ['-a'] },
            { oldStart: 9, oldLines: 0, newStart: 9, newLines: 1, lines: ['+b'] },
          ],
        },
        { header: 'a/x b/x', hunks: [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ['-c', '+d'] }] },
      ],
    ],
    ['a file without contents has no hunks', 'diff --git a/x b/x\nnew file mode 100644\nindex 0..e\n', [{ header: 'a/x b/x', hunks: [] }]],
    [
      'binary files have none to show',
      'diff --git a/x b/x\nindex 1..2 100644\nBinary files a/x and b/x differ\n',
      [{ header: 'a/x b/x', hunks: undefined }],
    ],
  ])('%s', (_, diff, files) => {
    expect(parseDiff(diff)).toEqual(files)
  })

  test.each([
    ['text before the first file', 'hello\n', 'line 1: expected "diff --git"'],
    ['a hunk that is cut', diffOf('@@ -1,3 +1,3 @@', ' a'), 'line 7: the hunk is shorter than its header says'],
    ['a hunk that goes on', diffOf('@@ -1 +1 @@', '-a', '+b', '+c'), 'line 8: expected "diff --git"'],
    ['more removed than announced', diffOf('@@ -1 +1,2 @@', '-a', '-b', '+c'), 'line 7: the hunk is longer than its header says'],
    ['a line without a sign', diffOf('@@ -1 +1 @@', 'a'), 'line 6: a hunk line must start with'],
    ['a header without numbers', diffOf('@@ one @@', ' a'), 'line 5: the hunk header is invalid'],
    ['a merge of three sides', diffOf('@@@ -1 -1 +1 @@@', '  a'), 'hunk'],
  ])('is refused: %s', (_, diff, problem) => {
    expect(() => parseDiff(diff)).toThrow(problem)
  })
})
