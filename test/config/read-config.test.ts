import { describe, expect, it } from 'vitest'

import { readConfig } from '#config/read-config'
import { defaultConfig } from '#model/config'

const known = new Set(['a-rule', 'b-rule'])

const file = (text: string, path = 'r.yml') => ({ text, path })
const read = (text: string) => readConfig({ repository: file(text), knownRules: known })
const problems = (result: ReturnType<typeof readConfig>): string[] =>
  'problems' in result ? result.problems.map(({ path, line, message }) => `${path}:${line} ${message}`) : []

describe('readConfig', () => {
  it.each(['', '# nothing but a comment\n'])('gives the defaults for %j', (text) => {
    expect(read(text)).toEqual({ config: defaultConfig, notes: [] })
  })

  it('gives the defaults where there is no file', () => {
    expect(readConfig({})).toEqual({ config: defaultConfig, notes: [] })
  })

  it('reads every key', () => {
    const text = `mode: observe
block: P2
rules:
  a-rule: off
  b-rule: { severity: P3 }
ignore: ['legacy/**']
languages: { sql: off }
unread: { advisory: ['mobile/**'] }
paths:
  service: ['tools/api/**']
units:
  billing: ['services/billing/**', 'lib/money/**']
owners:
  'services/billing/**': '@acme/billing'
drafts: enforce
withFixes: failure
comments: { max: 3, suggestions: false }
commands: { teams: [sre] }
notApplicable: { percent: 5 }
migrations: { replay: off }
charts: { render: off }
allowNewSuppressions: true
`
    expect(read(text)).toEqual({
      config: {
        mode: 'observe',
        block: 'P2',
        rules: { 'a-rule': { severity: 'off' }, 'b-rule': { severity: 'P3' } },
        ignore: ['legacy/**'],
        languages: { sql: 'off' },
        unread: { advisory: ['mobile/**'] },
        paths: { service: ['tools/api/**'], frontend: [], scripts: [], tests: [] },
        units: { billing: ['services/billing/**', 'lib/money/**'] },
        owners: { 'services/billing/**': '@acme/billing' },
        drafts: 'enforce',
        withFixes: 'failure',
        comments: { max: 3, suggestions: false },
        commands: { teams: ['sre'] },
        notApplicable: { fallback: true, percent: 5, shown: 20 },
        migrations: { replay: 'off' },
        charts: { render: 'off' },
        allowNewSuppressions: true,
      },
      notes: [],
    })
  })

  it.each([
    ['advisory', ['**']],
    ['block', []],
  ])('reads `unread: %s` as one for all paths', (word, advisory) => {
    expect(read(`unread: ${word}\n`)).toMatchObject({ config: { unread: { advisory } } })
  })

  it('takes the defaults for what an object leaves out', () => {
    expect(read('comments:\n  max: 3\n')).toMatchObject({ config: { comments: { max: 3, suggestions: true } } })
  })

  it.each([
    ['block: P9', 'r.yml:1 block'],
    ['block: P1\nblock: P2', 'r.yml:2 This is not valid YAML'],
    ['# first\nblok: P1', 'r.yml:2 blok'],
    ['rules:\n  a-rule: P7', 'r.yml:2 rules.a-rule'],
    ['rules:\n  a-rule: off\n  no-rule: off', 'r.yml:3 rules.no-rule: there is no rule with this name.'],
    ['comments:\n  max: 99', 'r.yml:2 comments.max'],
    ['ignore: legacy', 'r.yml:1 ignore'],
    ['mode: off', 'r.yml:1 mode'],
    ['unread: ignore', 'r.yml:1 unread'],
    ['unread:\n  advisry: [a]', 'unread'],
    ['languages: { cobol: off }', 'r.yml:1 languages'],
    ['commands: { teams: ["@acme/sre"] }', "expected a team's slug"],
    ['units: { billing: [] }', 'r.yml:1 units.billing'],
    ['# mine\nlocked: [block]', "r.yml:2 locked: only the organisation's file can lock keys."],
    ['[', 'r.yml:1 This is not valid YAML'],
    [`ignore: ['${'x'.repeat(100_001)}']`, 'r.yml:1 The file is larger'],
    [
      'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c]',
      'r.yml:1 ',
    ],
  ])('refuses %j', (text, expected) => {
    expect(problems(read(text))[0]).toContain(expected)
  })

  it.each([
    ['block: P9', 'block: "P9" is not allowed. Use one of P0, P1, P2, P3.'],
    ['block: p1', 'block: "p1" is not allowed. Use one of P0, P1, P2, P3. Did you mean "P1"?'],
    ['mode: enforc', 'mode: "enforc" is not allowed. Use one of enforce, observe. Did you mean "enforce"?'],
    ['rules:\n  a-rule: P7', 'rules.a-rule: "P7" is not allowed. Use one of off, P0, P1, P2, P3.'],
    ['rules:\n  a-rule: false', 'rules.a-rule: `false` is not allowed. Use one of off, P0, P1, P2, P3.'],
    ['rules:\n  a-rule: { severity: high }', 'rules.a-rule.severity: "high" is not allowed. Use one of off, P0, P1, P2, P3.'],
    ['rules:\n  a-rule: { severty: P1 }', 'rules.a-rule.severty: there is no such key. Use severity. Did you mean "severity"?'],
    ['comments: { maximum: 3 }', 'comments.maximum: there is no such key. Use one of max, suggestions.'],
    ['languages: { pyton: off }', 'Did you mean "python"?'],
    ['unread: ignore', 'unread: "ignore" is not allowed. Use one of block, advisory.'],
    ['unread:\n  advisry: [a]', 'unread.advisry: there is no such key. Use advisory. Did you mean "advisory"?'],
    ['rules:\n  a-rul: off', 'rules.a-rul: there is no rule with this name. Did you mean "a-rule"?'],
    ['block: {}', 'block: the value is not allowed. Use one of P0, P1, P2, P3.'],
  ])('says what is allowed in place of %j', (text, expected) => {
    expect(problems(read(text)).join('\n')).toContain(expected)
  })

  it.each([
    ['keys', Array.from({ length: 8_000 }, (_, at) => `k${at}: 1\n`).join('')],
    ['rules', `rules:\n${Array.from({ length: 5_000 }, (_, at) => `  unknown-rule-${at}: off\n`).join('')}`],
  ])('takes no longer for thousands of unknown %s', (_, text) => {
    const begun = performance.now()
    expect(problems(read(text)).length).toBeLessThanOrEqual(50)
    expect(performance.now() - begun).toBeLessThan(3_000)
  })

  it('names each unknown key at its own line, with the allowed ones', () => {
    const found = problems(read('blok: P1\nblock: P1\nmod: observe\n'))
    expect(found).toEqual([
      expect.stringMatching(/^r\.yml:1 blok: there is no such key\. Use one of .*\bblock\b.*\. Did you mean "block"\?$/),
      expect.stringMatching(/^r\.yml:3 mod: there is no such key\. .*Did you mean "mode"\?$/),
    ])
  })
})

describe("over the organisation's file", () => {
  const over = (organisation: string, repository?: string) =>
    readConfig({
      organisation: file(organisation, 'acme/.github'),
      ...(repository === undefined ? {} : { repository: file(repository) }),
      knownRules: known,
    })

  it('a repository without a file has what the organisation says', () => {
    expect(over('block: P2\ncomments: { max: 4 }\n')).toEqual({
      config: { ...defaultConfig, block: 'P2', comments: { max: 4, suggestions: true } },
      notes: [],
    })
  })

  it('a repository says more, key by key, and replaces single values and lists', () => {
    const organisation = 'block: P2\nignore: [a]\nrules: { a-rule: off }\ncomments: { max: 4 }\npaths: { tests: [t/**] }\n'
    const repository = 'block: P1\nignore: [b]\nrules: { b-rule: P3 }\ncomments: { suggestions: false }\npaths: { scripts: [s/**] }\n'
    expect(over(organisation, repository)).toEqual({
      config: {
        ...defaultConfig,
        ignore: ['b'],
        rules: { 'a-rule': { severity: 'off' }, 'b-rule': { severity: 'P3' } },
        comments: { max: 4, suggestions: false },
        paths: { ...defaultConfig.paths, tests: ['t/**'], scripts: ['s/**'] },
      },
      notes: [],
    })
  })

  it.each([
    ['a single value', 'block: P0\nlocked: [block]', 'block: P3', { block: 'P0' }, 'block', 1],
    [
      'a key that the organisation itself leaves at the default',
      'locked: [allowNewSuppressions]',
      '# mine\nallowNewSuppressions: true',
      { allowNewSuppressions: false },
      'allowNewSuppressions',
      2,
    ],
    [
      'one rule',
      'locked: [rules.a-rule]',
      'rules:\n  b-rule: off\n  a-rule: off',
      { rules: { 'b-rule': { severity: 'off' } } },
      'rules.a-rule',
      3,
    ],
    ['all rules', 'locked: [rules]', 'rules: { a-rule: off }', { rules: {} }, 'rules', 1],
    [
      'a part of an object',
      'comments: { max: 5 }\nlocked: [comments.max]',
      'comments: { max: 0, suggestions: false }',
      { comments: { max: 5, suggestions: false } },
      'comments.max',
      1,
    ],
    ['paths that are not examined', 'locked: [ignore]', 'ignore: ["**"]', { ignore: [] }, 'ignore', 1],
  ])('a repository cannot set %s that is locked, and is told so', (_what, organisation, repository, config, key, line) => {
    expect(over(organisation, repository)).toEqual({
      config: { ...defaultConfig, ...config },
      notes: [`\`r.yml:${line}\` sets \`${key}\`, which \`acme/.github\` locks. The value is ignored.`],
    })
  })

  it('says nothing where a repository repeats what is locked', () => {
    expect(over('block: P2\nlocked: [block]', 'block: P2')).toMatchObject({ config: { block: 'P2' }, notes: [] })
  })

  it.each([
    ['locked: [blok]', 'acme/.github:1 locked.0: there is no key "blok" to lock.'],
    ['locked: [block, comments.maximum]', 'acme/.github:1 locked.1: there is no key "comments.maximum" to lock.'],
    ['locked: [rules.no-rule]', 'acme/.github:1 locked.0: there is no rule named "no-rule".'],
    ['locked: [locked]', 'acme/.github:1 locked.0: there is no key "locked" to lock.'],
    ['block: P9', 'acme/.github:1 block'],
  ])('refuses %j of the organisation: a misspelt lock would lock nothing', (organisation, expected) => {
    expect(problems(over(organisation))[0]).toContain(expected)
  })

  it('tells the problems of both files', () => {
    expect(problems(over('block: P9', 'block: P8')).map((problem) => problem.split(' ')[0])).toEqual(['acme/.github:1', 'r.yml:1'])
  })

  it("the organisation's own repository may lock, and is reviewed by the same file", () => {
    const repository = file('block: P2\nlocked: [block]\n')
    expect(readConfig({ repository, isOrganisations: true })).toMatchObject({ config: { block: 'P2' } })
  })
})
