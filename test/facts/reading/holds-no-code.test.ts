import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '#model/source-file'
import { holdsNoCode } from '#facts/reading/holds-no-code'
import { frontEndOf, loadFrontEnds } from '#facts/reading/load-front-ends'
import { plainFacts } from '#facts/reading/plain-facts'

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
