import { describe, expect, it } from 'vitest'

import { readConfig } from '#config/read-config'
import { defaultConfig } from '#model/config'

const known = new Set(['a-rule'])

const problems = (text: string): string[] => {
  const read = readConfig(text, 'r.yml', known)
  return 'problems' in read ? read.problems.map(({ path, line, message }) => `${path}:${line} ${message}`) : []
}

describe('readConfig', () => {
  it.each([undefined, '', '# nothing but a comment\n'])('gives the defaults for %j', (text) => {
    expect(readConfig(text)).toEqual({ config: defaultConfig })
  })

  it('reads every key', () => {
    const text = `block: P2
rules:
  a-rule: off
  b-rule: { severity: P3 }
ignore: ['legacy/**']
paths:
  service: ['tools/api/**']
drafts: enforce
withFixes: failure
comments: { max: 3, suggestions: false }
allowNewSuppressions: true
`
    expect(readConfig(text)).toEqual({
      config: {
        block: 'P2',
        rules: { 'a-rule': { severity: 'off' }, 'b-rule': { severity: 'P3' } },
        ignore: ['legacy/**'],
        paths: { service: ['tools/api/**'], frontend: [], scripts: [], tests: [] },
        drafts: 'enforce',
        withFixes: 'failure',
        comments: { max: 3, suggestions: false },
        allowNewSuppressions: true,
      },
    })
  })

  it('takes the defaults for what an object leaves out', () => {
    expect(readConfig('comments:\n  max: 3\n')).toMatchObject({ config: { comments: { max: 3, suggestions: true } } })
  })

  it.each([
    ['block: P9', 'r.yml:1 block'],
    ['block: P1\nblock: P2', 'r.yml:2 This is not valid YAML'],
    ['# first\nblok: P1', 'r.yml:2 blok'],
    ['rules:\n  a-rule: P7', 'r.yml:2 rules.a-rule'],
    ['rules:\n  a-rule: off\n  no-rule: off', 'r.yml:3 rules.no-rule: there is no rule of this name.'],
    ['comments:\n  max: 99', 'r.yml:2 comments.max'],
    ['ignore: legacy', 'r.yml:1 ignore'],
    ['[', 'r.yml:1 This is not valid YAML'],
    [`ignore: ['${'x'.repeat(100_001)}']`, 'r.yml:1 The file is larger'],
    [
      'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c]',
      'r.yml:1 ',
    ],
  ])('refuses %j', (text, expected) => {
    expect(problems(text)[0]).toContain(expected)
  })
})
