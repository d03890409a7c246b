import { structuredPatch } from 'diff'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#review/edits/apply-edits'
import { restoringEdit, type RestoringEdit } from '#review/edits/restoring-edit'

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
      restores: [{ startLine: 2, endLine: 3 }],
      suggestion: { at: { startLine: 2, endLine: 2 }, replacement: 'lock()\nb\nc' },
    })
  })
})

describe('what the removed lines need comes back with them', () => {
  const edited = (base: string, head: string, line: number): string => {
    const edit = restore(base, head, line)
    return applyEdits(head, edit ? [edit.suggestion] : []) ?? ''
  }
  const far = Array.from({ length: 12 }, (_, index) => `line ${index}`)

  it('in one place of the diff', () => {
    const base = text('import { retry } from "r"', 'x', 'retry(() => load())')
    const edit = restore(base, text('x', 'load()'), 3)
    expect(edit?.suggestion.also).toBeUndefined()
    expect(applyEdits(text('x', 'load()'), edit ? [edit.suggestion] : [])).toBe(base)
  })

  it('but not in two places that need the same unchanged line', () => {
    expect(restore(text('a', 'const key = "k"', 'b', 'use(key)'), text('a', 'b'), 4)).toBeUndefined()
  })

  it('in several places of the file', () => {
    const base = text('import { retry } from "r"', ...far, 'retry(() => load())')
    const head = text(...far, 'load()')
    const edit = restore(base, head, 14)
    expect(edit?.suggestion).toEqual({
      at: { startLine: 13, endLine: 13 },
      replacement: 'retry(() => load())',
      also: [{ at: { startLine: 1, endLine: 1 }, replacement: 'import { retry } from "r"\nline 0' }],
    })
    expect(edit?.restores).toEqual([
      { startLine: 14, endLine: 14 },
      { startLine: 1, endLine: 1 },
    ])
    expect(edited(base, head, 14)).toBe(base)
  })

  it('and so does what that needs in turn, and nothing else', () => {
    const base = text('const l = lock(key)', 'x', 'note()', 'x', 'const key = "k"', 'y', 'l.release()', 'z')
    expect(edited(base, text('x', 'x', 'y', 'z'), 7)).toBe(
      text('const l = lock(key)', 'x', 'x', 'const key = "k"', 'y', 'l.release()', 'z'),
    )
  })

  it.each([
    [
      'a guard of several lines, in front of what replaced it',
      text('a', 'if (!ok) {', '  return', '}', 'b'),
      text('a', 'count()', 'b'),
      text('a', 'if (!ok) {', '  return', '}', 'count()', 'b'),
    ],
    [
      'a guard in Python',
      text('a', 'if not ok:', '    return', 'b'),
      text('a', 'count(1)', 'b'),
      text('a', 'if not ok:', '    return', 'count(1)', 'b'),
    ],
    [
      'a handler',
      text("process.on('SIGTERM', () => {", '  close()', '})'),
      text('export { app }'),
      text("process.on('SIGTERM', () => {", '  close()', '})', 'export { app }'),
    ],
    [
      'a name that was replaced',
      text('a', 'log(address.Redacted())', 'b'),
      text('a', 'log(address.String())', 'b'),
      text('a', 'log(address.Redacted())', 'b'),
    ],
    ['a type that was replaced', text('  private Secret token;'), text('  private String token;'), text('  private Secret token;')],
  ])('%s', (_, base, head, after) => expect(edited(base, head, base.startsWith('a\n') ? 2 : 1)).toBe(after))
})

describe('nothing is brought back', () => {
  it.each([
    ['where the change wrote something else', text('get(url, { timeout: 5 })'), text('post(url)'), 1],
    [
      'where an import was rewritten',
      text('import { retry } from "r"', 'x', 'retry(() => load())'),
      text('import { other } from "o"', 'x', 'load()'),
      3,
    ],
    [
      'of a statement whose value the change gets in another way',
      text('a', 'const user = check(token)', 'b'),
      text('a', 'const user = parse(token, true)', 'b'),
      2,
    ],
    ['of a call that was replaced by a similar one', text('a', 'send(order, { key })', 'b'), text('a', 'sendAll(order)', 'b'), 2],
    ['of a guard with another branch', text('a', 'if (!ok) {', '  stop()', '} else {', '  go()', '}', 'b'), text('a', 'tell()', 'b'), 2],
    ['of the first line of an expression', text('f(', '  check(a),', '  b,', ')'), text('f(', '  ...rest', ')'), 2],
    ['where the replaced value says more', text('f({ timeout: 5 })'), text('f({ keepAlive: true })'), 1],
    ['of an annotation beside another one', text('@Locked', 'void run() {}'), text('@Async', 'void go() {}'), 1],
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
