import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '#model/source-file'
import { holdsNoCode } from '#facts/reading/holds-no-code'
import { frontEndOf, loadFrontEnds } from '#facts/reading/load-front-ends'
import { plainFacts } from '#facts/reading/plain-facts'

const root = join(import.meta.dirname, '../../..')
const languages: readonly Language[] = ['typescript', 'tsx', 'javascript', 'python', 'go', 'java']

beforeAll(() => loadFrontEnds(languages))

describe('a text that holds no code', () => {
  it.each<[Language, string, boolean]>([
    ['typescript', '', true],
    ['typescript', ' \n\t\r\n', true],
    ['typescript', '\uFEFF// a licence\n/* and\n a half */ /**/\n', true],
    ['typescript', '// no line break at the end', true],
    ['typescript', '/* never ends', false],
    ['typescript', "'use client'", false],
    ['typescript', '#!/usr/bin/env node\n', false],
    ['typescript', '/* a */ export {}', false],
    ['javascript', '// a\nfoo()', false],
    ['tsx', '/* a */', true],
    ['python', '# a licence\n\n', true],
    // What follows may be read otherwise than it looks.
    ['python', '# -*- coding: utf-8 -*-\n\n', false],
    ['python', '"""What this package is for."""\n', false],
    ['python', '# a\nimport os\n', false],
    ['python', '// no comment there\n', false],
    ['go', '// Package a.\npackage a\n', false],
    ['java', '/* a licence */\n', true],
    // Languages whose comments say something.
    ['sql', '-- nothing\n', false],
    ['yaml', '# nothing\n', false],
  ])('%s %j: %j', (language, text, expected) => {
    expect(holdsNoCode(text, language)).toBe(expected)
  })

  it('is told in linear time', () => {
    expect(holdsNoCode(`${'/**/ '.repeat(200_000)}x`, 'javascript')).toBe(false)
    expect(holdsNoCode(`${' '.repeat(1_000_000)}x`, 'javascript')).toBe(false)
  })

  it.each(languages)('has no facts of its own in %s', (language) => {
    for (const text of ['', '\n\n', language === 'python' ? '# a\n\n# b' : '// a\n/* b\n */\n'])
      expect(frontEndOf(language)?.(text, language)).toEqual(plainFacts(text))
  })
})

const byExtension: Readonly<Record<string, Language>> = {
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
  '.tsx': 'tsx',
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.py': 'python',
  '.go': 'go',
  '.java': 'java',
}

// What others wrote, in the packages that are installed here: some thousand repositories' code.
it('no fact is lost on real code', () => {
  let read = 0
  let left = 0
  for (const folder of ['src', 'test', 'scripts', 'node_modules'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const language = byExtension[extname(entry)]
      const path = join(root, folder, entry)
      if (!language || !statSync(path).isFile()) continue
      read += 1
      const text = readFileSync(path, 'utf8')
      if (!holdsNoCode(text, language)) continue
      left += 1
      expect(frontEndOf(language)?.(text, language), path).toEqual(plainFacts(text))
    }
  expect(read).toBeGreaterThan(5_000)
  expect(left).toBeGreaterThan(3)
}, 120_000)
