import { expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { busyFlagsIn } from '#facts/busy-flags/extract'
import { table as goTable } from '#models/go/jobs-table'
import { JobIndex } from '#models/indexes/job-index'
import { table as pythonTable } from '#models/python/jobs-table'
import { table as typescriptTable } from '#models/typescript/jobs-table'
import { lower } from '../../code/lower.ts'

const tables = { typescript: typescriptTable, python: pythonTable, go: goTable }

const flags = (language: keyof typeof tables, text: string): string[] =>
  busyFlagsIn({
    file: new CodeFile(text, lower(language, text)),
    index: new JobIndex(tables[language]),
    placeOf: () => ({ within: 'f', calleeText: 'x' }),
  }).map(({ flag, leftBy, at }) => `${flag} ${leftBy} ${at.startLine}`)

it.each([
  ['a function that clears it once the work ends', 'return load().finally(() => { this.running = false })', []],
  [
    'a failure that one handler passes on and another one does not',
    'try { await load() } catch (e) { if (known(e)) throw e }\n    this.running = false',
    ['this.running failure 5'],
  ],
  ['a return that a condition decides', 'if (fast) this.running = false\n    return 1\n    this.running = false', []],
  ['an exit after the last clear', 'this.running = false\n    await load()', []],
])('TypeScript: %s', (_title, body, expected) => {
  const text = `class Sync {
  async run() {
    if (this.running) return
    this.running = true
    ${body}
  }
}`
  expect(flags('typescript', text)).toEqual(expected)
})

it.each([
  ['a global flag that no statement declares in the model', 'global running', ['running failure 6']],
  ['a flag of the function', 'running = False', []],
])('Python: %s', (_title, first, expected) => {
  const text = `def run():
    ${first}
    if running:
        return
    running = True
    load()
    running = False
`
  expect(flags('python', text)).toEqual(expected)
})

it('Go: a deferred clear counts on every exit', () => {
  const text = `package a
func (s *Syncer) Sync() error {
  if !s.syncing.CompareAndSwap(false, true) { return nil }
  defer s.syncing.Store(false)
  if err := s.fetch(); err != nil { return err }
  s.syncing.Store(false)
  return nil
}`
  expect(flags('go', text)).toEqual([])
})

it.each([
  ['the save that stores the flag fails', 'self.save()\n        self.processing = False', []],
  [
    'work fails after the flag is stored',
    'self.save()\n        load()\n        self.processing = False\n        self.save()',
    ['self.processing failure 7'],
  ],
])('Python: a flag on a row, where %s', (_title, body, expected) => {
  const text = `class Import:
    def run(self):
        if self.processing:
            return
        self.processing = True
        ${body}
`
  expect(flags('python', text)).toEqual(expected)
})
