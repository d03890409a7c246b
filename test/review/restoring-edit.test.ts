import { structuredPatch } from 'diff'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#review/apply-edits'
import { restoringEdit, type RestoringEdit } from '#review/restoring-edit'

const text = (...lines: readonly string[]): string => [...lines, ''].join('\n')

const restore = (base: string, head: string, startLine: number, endLine = startLine): RestoringEdit | undefined => {
  const { hunks } = structuredPatch('a', 'a', base, head, '', '', { context: 3 })
  return restoringEdit({ status: 'modified', path: 'a', hunks }, { startLine, endLine }, { base, head })
}

describe('removed lines are brought back', () => {
  it.each([
    ['a line in the middle', text('a', 'b', 'c'), text('a', 'c'), 2],
    ['the last line', text('a', 'b'), text('a'), 2],
    ['the first line', text('a', 'b'), text('b'), 1],
    ['a part of a line', text('get(url, { timeout: 5 })'), text('get(url)'), 1],
    ['a wrapper of several lines', text('x', 'retry(() => {', '  load()', '})', 'y'), text('x', 'load()', 'y'), 2],
    ['the second of two places', text('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), text('b', 'c', 'd', 'e', 'f', 'g', 'h', 'j'), 9],
  ])('%s', (_, base, head, line) => {
    const edit = restore(base, head, line)
    expect(edit).toBeDefined()
    const after = applyEdits(head, edit ? [edit.suggestion] : []) ?? ''
    expect(after.split('\n')).toEqual(expect.arrayContaining([base.split('\n')[line - 1]]))
    const { hunks } = structuredPatch('a', 'a', head, after, '', '', { context: 0 })
    expect(hunks).toHaveLength(1)
  })

  it('of a block that is one place, and says which lines it brings back', () => {
    const edit = restore(text('a', 'lock()', 'b', 'c'), text('a', 'c'), 2)
    expect(edit).toEqual({
      restores: { startLine: 2, endLine: 3 },
      suggestion: { at: { startLine: 2, endLine: 2 }, replacement: 'lock()\nb\nc' },
    })
  })
})

describe('nothing is brought back', () => {
  it.each([
    ['where the change wrote something else', text('get(url, { timeout: 5 })'), text('post(url)'), 1],
    ['where an import went too', text('import { retry } from "r"', 'x', 'retry(() => load())'), text('x', 'load()'), 3],
    ['where a part of it stood elsewhere and went too', text('const l = lock()', 'x', 'y', 'l.release()', 'z'), text('x', 'y', 'z'), 4],
    ['of lines that the change left', text('a', 'b'), text('a'), 1],
    ['into a file of which nothing is left', text('a').trimEnd(), '', 1],
    ['of more lines than a reviewer takes over at a glance', text('a', ...Array<string>(31).fill('b'), 'c'), text('a', 'c'), 2],
  ])('%s', (_, base, head, line) => expect(restore(base, head, line)).toBeUndefined())

  it.each(['added', 'removed', 'renamed', 'copied', 'type-changed'] as const)('in a file that was %s', (status) =>
    expect(
      restoringEdit({ status, path: 'a', hunks: [] }, { startLine: 1, endLine: 1 }, { base: text('a'), head: text('b') }),
    ).toBeUndefined(),
  )
})
