import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'

import type { Review } from '#model/review'
import { pathUri, toSarif } from '#report/formats/to-sarif'

import { aCoverage, aFinding, aFullReview, aReview } from '../../support/a-review.ts'

/** The published schema is of draft 4; none of its keywords but `id` means anything else in 2020-12. */
const publishedSchema = (): object => {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  return schema
}

const uriReference = (text: string): boolean => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text) && !/%(?![0-9A-Fa-f]{2})/.test(text)
const validator = new Ajv2020({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text) && uriReference(text),
    'uri-reference': uriReference,
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
}).compile(publishedSchema())

interface Log {
  runs: [
    {
      tool: { driver: { rules: Record<string, unknown>[] } }
      invocations: [{ executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }]
      versionControlProvenance?: unknown
      results: Record<string, unknown>[]
    },
  ]
}

const runOf = (review: Review, options: Partial<Parameters<typeof toSarif>[1]> = {}) =>
  (JSON.parse(toSarif(review, { version: '1.0.0', ...options })) as Log).runs[0]

const valid = (sarif: string): unknown => {
  validator(JSON.parse(sarif))
  return validator.errors
}

describe('validity', () => {
  it.each([
    ['an empty review', aReview()],
    ['a review with something of everything', aFullReview()],
    ['a local folder', aReview({ repository: 'shop', head: { revision: 'WORKTREE', commit: 'WORKTREE' } })],
    [
      'paths that no URI may hold',
      aReview({ findings: [aFinding({ path: 'a b/ü%/c:d#e?\u0001.ts' }), aFinding({ path: 'x\\y\ud800.ts' })] }),
    ],
  ])('writes %s as the published schema of SARIF 2.1.0 says', (_name, review) =>
    expect(valid(toSarif(review, { version: '1.0.0', rulePages: 'https://readiness.example/rules/' }))).toBeNull(),
  )

  it('is told apart from a broken log by that schema', () => {
    expect(valid(toSarif(aFullReview(), { version: '1.0.0' }).replace('"level": "error"', '"level": "P0"'))).not.toBeNull()
    expect(valid(toSarif(aFullReview(), { version: '1.0.0' }).replace('src/billing.ts', 'a b'))).not.toBeNull()
  })
})

describe('rules', () => {
  it('describes each rule once, with help, level and both severities', () => {
    const { rules } = runOf(aFullReview()).tool.driver
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    expect(rules[0]).toMatchObject({
      id: 'secret-in-source',
      defaultConfiguration: { level: 'error' },
      help: { text: expect.stringContaining('Fix:') as string, markdown: expect.stringContaining('**Fix:**') as string },
      properties: { severity: 'P0', 'security-severity': '9.5' },
    })
  })

  it('points each result at its own rule', () => {
    const run = runOf(aFullReview())
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex as number]).toMatchObject({ id: result.ruleId })
  })
})

describe('results', () => {
  it.each([
    ['P0', 'error'],
    ['P1', 'error'],
    ['P2', 'warning'],
    ['P3', 'note'],
  ] as const)('gives %s the level %s', (severity, level) =>
    expect(runOf(aReview({ findings: [aFinding({ severity })] })).results[0]).toMatchObject({ level, kind: 'fail' }),
  )

  it.each([
    ['new', 'new'],
    ['moved', 'unchanged'],
    ['existing', 'unchanged'],
    ['fixed', 'absent'],
    ['suppressed', undefined],
    ['waived', undefined],
  ] as const)('gives state %s the baseline state %s', (state, baselineState) =>
    expect(runOf(aReview({ findings: [aFinding({ state })] })).results[0]?.baselineState).toBe(baselineState),
  )

  it('does not raise an alert for what is fixed', () =>
    expect(runOf(aReview({ findings: [aFinding({ state: 'fixed' })] })).results[0]).toMatchObject({ kind: 'pass', level: 'none' }))

  it('carries the fingerprint', () =>
    expect(runOf(aReview({ findings: [aFinding({ fingerprint: 'f00' })] })).results[0]?.partialFingerprints).toEqual({
      'readinessFingerprint/v1': 'f00',
    }))

  it.each([
    ['suppressed', 'inSource'],
    ['waived', 'external'],
  ] as const)('tells that a finding is %s, and why', (state, kind) =>
    expect(runOf(aReview({ findings: [aFinding({ state, evidence: ['known peer'] })] })).results[0]?.suppressions).toEqual([
      { kind, status: 'accepted', justification: 'known peer' },
    ]),
  )

  it('says in words that a line is one of the base', () => {
    const [result] = runOf(aReview({ findings: [aFinding({ side: 'LEFT', startLine: 40 })] })).results
    expect(result).toMatchObject({
      message: { text: expect.stringContaining(`line 40 of the base (${'a'.repeat(40)})`) as string },
      properties: { side: 'LEFT' },
      locations: [{ physicalLocation: { region: { startLine: 40 } } }],
    })
  })

  it('offers a suggestion as a fix of whole lines', () => {
    const suggestion = { at: { startLine: 12, endLine: 13 }, replacement: 'x' }
    expect(runOf(aReview({ findings: [aFinding({ suggestion })] })).results[0]?.fixes).toMatchObject([
      {
        artifactChanges: [
          { replacements: [{ deletedRegion: { startLine: 12, startColumn: 1, endLine: 13 }, insertedContent: { text: 'x' } }] },
        ],
      },
    ])
  })
})

describe('the run', () => {
  it('names repository, commit and branch', () =>
    expect(runOf(aReview()).versionControlProvenance).toMatchObject([
      { repositoryUri: 'https://github.com/acme/shop', revisionId: 'b'.repeat(40), branch: 'feature' },
    ]))

  it('claims no repository for a local folder', () =>
    expect(runOf(aReview({ repository: 'shop' })).versionControlProvenance).toBeUndefined())

  it('says that it was not successful when there is no verdict, and what was not examined', () => {
    const coverage = aCoverage({ notExamined: [{ path: 'a.sql', reason: 'syntax error' }] })
    const [invocation] = runOf(aReview({ verdict: 'not-fully-examined', coverage })).invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(invocation.toolExecutionNotifications.map(({ message }) => message.text)).toEqual(['Not examined: syntax error'])
  })
})

it.each([
  ['src/a.ts', 'src/a.ts'],
  ['a b/ü.ts', 'a%20b/%C3%BC.ts'],
  ['c:/x#y?z%.ts', 'c%3A/x%23y%3Fz%25.ts'],
])('writes the path %s as the URI %s', (path, uri) => expect(pathUri(path)).toBe(uri))
