import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readExamples } from '#engine/read-examples'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'examples-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (texts: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const good = { 'typescript/good/01.ts': 'good()\n' }

it('reads a file as an example of one text, and a folder as one of several', () => {
  write({
    ...good,
    'typescript/bad/01.ts': 'bad() // <- finding',
    'typescript/bad/02-a-table-goes/both/package.json': '{}\n',
    'typescript/bad/02-a-table-goes/base/src/a.ts': 'before()\n',
    'typescript/bad/02-a-table-goes/head/src/a.ts': 'after()\n',
    'typescript/bad/03-code/example.yml': 'title: "`a.b` goes: at once"\n',
    'typescript/bad/03-code/head/.env': 'A=1\n',
    'typescript/bad/10.ts': 'last()\n',
  })
  expect(readExamples(folder, ['typescript'])).toEqual({
    typescript: {
      bad: [
        'bad() // <- finding',
        {
          title: 'a table goes',
          files: { 'package.json': '{}\n', 'src/a.ts': 'after()\n' },
          base: { 'package.json': '{}\n', 'src/a.ts': 'before()\n' },
        },
        { title: '`a.b` goes: at once', files: { '.env': 'A=1\n' } },
        'last()\n',
      ],
      good: ['good()\n'],
    },
  })
})

it('reads what a scanner of secrets would stop at without its joint', () => {
  write({ ...good, 'typescript/bad/01.ts': "const key = 'sk_{{}}live_0'\n" })
  expect(readExamples(folder, ['typescript']).typescript?.bad).toEqual(["const key = 'sk_live_0'\n"])
})

it.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['a language that the rule does not claim', { 'go/bad/01.go': 'package a\n' }, /has examples of go, but the rule does not list them/],
  ['no bad example', {}, /bad contains no example/],
  ['a file of another language', { 'typescript/bad/01.py': '' }, /a single-file example of typescript must end in \.ts/],
  ['an example without a number', { 'typescript/bad/first.ts': '' }, /must begin with a number/],
  ['a file beside base and head', { 'typescript/bad/01-a/src/a.ts': '' }, /must be in head, base or both; move src/],
  ['a key that is unknown', { 'typescript/bad/01-a/example.yml': 'titel: a\n', 'typescript/bad/01-a/head/a.ts': '' }, /titel/],
])('refuses %s', (_what, texts, sentence) => {
  write({ ...good, ...texts })
  expect(() => readExamples(folder, ['typescript'])).toThrow(sentence)
})
