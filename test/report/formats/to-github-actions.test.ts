import fc from 'fast-check'
import { expect, it } from 'vitest'

import { toGithubActions } from '#report/formats/to-github-actions'

import { aCoverage, aFinding, aReview } from '../../support/a-review.ts'

it('writes a command for each new finding of a stable rule that has a place, P0 first, and the verdict', () => {
  const review = aReview({
    verdict: 'not-production-ready',
    findings: [
      aFinding({ severity: 'P2', startLine: 5 }),
      aFinding({ severity: 'P0', endLine: 14 }),
      aFinding({ severity: 'P3', startLine: 6 }),
      aFinding({ stage: 'preview' }),
      aFinding({ summaryOnly: true }),
      ...(['existing', 'moved', 'fixed', 'suppressed', 'waived'] as const).map((state) => aFinding({ state })),
    ],
  })
  const rest = (severity: string, label: string): string =>
    `title=P${severity} External call without a timeout (external-call-without-timeout)::\`axios.get\` waits for ever if billing.internal never answers.%0AOperational risk${label}: Every worker ends up waiting, and the service stops although nothing here has failed.%0AFix: Give the call a deadline shorter than its own caller has.`
  expect(toGithubActions(review).split('\n')).toEqual([
    'Compared `main` (`aaaaaaaaaaaa`) with `feature` (`bbbbbbbbbbbb`): 1 changed file.',
    `::error file=src/billing.ts,line=12,endLine=14,${rest('0', ' (data loss)')}`,
    `::warning file=src/billing.ts,line=5,endLine=5,${rest('2', '')}`,
    `::notice file=src/billing.ts,line=6,endLine=6,${rest('3', ' (hygiene)')}`,
    'Final verdict: Not production-ready',
    '',
  ])
})

it('names a removed line in words, since the head has no such line', () => {
  const [, command] = toGithubActions(aReview({ findings: [aFinding({ side: 'LEFT', startLine: 40 })] })).split('\n')
  expect(command).toMatch(/^::error file=src\/billing\.ts,title=/)
  expect(command).toContain('%0AThis change removes line 40 of the base.%0A')
})

it('tells files that could not be examined', () =>
  expect(
    toGithubActions(
      aReview({ verdict: 'not-fully-examined', coverage: aCoverage({ notExamined: [{ path: 'a,b.sql', reason: 'line 4: no' }] }) }),
    ),
  ).toBe(
    [
      'Compared `main` (`aaaaaaaaaaaa`) with `feature` (`bbbbbbbbbbbb`): 2 changed files.',
      '::error file=a%2Cb.sql,title=Not examined::Not examined: line 4: no',
      'Final verdict: Not fully examined. No verdict: `a,b.sql` (line 4: no) could not be examined.',
      '',
    ].join('\n'),
  ))

it('never lets a text end its command, add a property or begin another command', () => {
  const hostile = fc
    .array(fc.oneof(fc.constantFrom('\n::set-env name=X::', '\r', ',line=1', '::error::', '%0A', ':', '%'), fc.string()), { maxLength: 6 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(hostile, (text) => {
      const lines = toGithubActions(
        aReview({ findings: [aFinding({ path: text, title: text, message: text, risk: text, fix: text, ruleId: text })] }),
      ).split(/[\r\n]/)
      expect(lines).toHaveLength(4)
      const [, properties = ''] = /^::error ([^:]*)::/.exec(lines[1] ?? '') ?? []
      expect(properties.split(',').map((pair) => pair.split('=')[0])).toEqual(['file', 'line', 'endLine', 'title'])
    }),
  )
})

it('writes a path so that the runner reads it back', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (path) => {
      const [, written = ''] = /^::error file=([^,]*),/m.exec(toGithubActions(aReview({ findings: [aFinding({ path })] }))) ?? []
      const read = written
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%')
      expect(read).toBe(path)
    }),
  )
})
