import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultConfig } from '#model/config'
import type { Review } from '#model/review'
import { endings } from '#app/review/endings/endings'
import { GatherError } from '#github/reading/gather-error'
import { codeFrame, diffFrame } from '#pages/parts/code-frame'
import { html } from '#pages/html'
import { prose } from '#pages/parts/prose'
import { safeJson } from '#report/texts/escape-control'
import { planPublication } from '#report/publication/plan-publication'
import { toGithubActions } from '#report/formats/to-github-actions'
import { toGitlab } from '#report/formats/to-gitlab'
import { toJson } from '#report/formats/to-json'
import { toMarkdown } from '#report/formats/to-markdown'
import { toSarif } from '#report/formats/to-sarif'
import { toTerminal } from '#report/formats/to-terminal'
import { aChange, aCoverage, aFinding, aReview } from '../../support/a-review.ts'

/** Named by what Unicode says of them, and not by the list of the code under attack. */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?=\p{Default_Ignorable_Code_Point})[^\ufe00-\ufe0f]|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufff9-\ufffb]/gu

/** What is left of an output's own: line breaks, tabs, and the zero-width space by which Markdown of ours breaks up mentions. */
const rawIn = (text: string, own: readonly string[] = []): string[] =>
  [...text.matchAll(unseen)].map(([character]) => character).filter((character) => !['\n', '\t', ...own].includes(character))

const attacks = {
  'a format control of shorthand': 'pay\u{1bca0}load',
  'an ANSI sequence that clears the screen': '\u001b[2J\u001b[31m',
  'an 8-bit control sequence': '\u009b31m',
  'a bell, a backspace and a NUL': '\u0007\b\u0000',
  'a carriage return that overwrites the line': 'danger\rok',
  'a right-to-left override': 'access\u202egpj.exe',
  'bidi isolates (Trojan Source)': '\u2066// admin\u2069\u2067',
  'direction marks': '\u200e\u200f\u061c',
  'zero-width characters': 'pay\u200bload\u200d\ufeff\u2060',
  'fillers that look like nothing': '\u3164\uffa0\u115f\u034f',
  'tags and variation selectors that hide text': '\u{e0041}\u{e0042}\u{e0100}',
  'line and paragraph separators': 'a\u2028b\u2029c',
  'half a surrogate pair': '\ud800',
} as const

/** A review in which a text of the repository stands wherever one can. */
const reviewOf = (text: string): Review => {
  const path = `src/${text}.ts`
  const texts = { path, title: text, message: `a ${text} b \`${text}\``, risk: text, fix: text, evidence: [text] }
  const suggestion = { at: { startLine: 1, endLine: 1 }, replacement: text }
  return aReview({
    repository: `acme/${text}`,
    base: { revision: text, commit: 'a'.repeat(40) },
    head: { revision: text, commit: 'b'.repeat(40) },
    verdict: 'not-production-ready',
    findings: [
      aFinding({ ...texts, suggestion }),
      aFinding({ ...texts, side: 'LEFT', startLine: 3 }),
      aFinding({ ...texts, state: 'waived', startLine: 4 }),
      aFinding({ ...texts, state: 'suppressed', startLine: 5 }),
      aFinding({ ...texts, state: 'fixed', startLine: 6 }),
      aFinding({ ...texts, stage: 'preview', startLine: 7 }),
    ],
    operationalDiff: [{ sign: '+', kind: 'external call', subject: text, path, line: 1, note: text }],
    units: [{ name: text, owner: text, verdict: 'not-production-ready', files: 1, findings: 1 }],
    coverage: aCoverage({
      examined: [path],
      skipped: [{ path, reason: text }],
      notExamined: [{ path, reason: text }],
      rulesNotRun: [{ ruleId: 'a-rule', reason: text }],
      truncated: text,
    }),
  })
}

const zeroWidth = '\u200b'

/** Every way out: what it makes of a text, and which characters are its own. */
const ways: Readonly<Record<string, { readonly of: (text: string) => string; readonly own?: readonly string[] }>> = {
  'the terminal': {
    of: (text) => toTerminal(reviewOf(text), { colour: false, width: 80, sources: () => `${text}\n${text}` }),
  },
  'the json format': { of: (text) => toJson(reviewOf(text)) },
  'the sarif format': { of: (text) => toSarif(reviewOf(text), { version: '1', rules: [] }) },
  'the gitlab format': { of: (text) => toGitlab(reviewOf(text)) },
  'the github format': { of: (text) => toGithubActions(reviewOf(text)) },
  'the markdown format': { of: (text) => toMarkdown(reviewOf(text)), own: [zeroWidth] },
  'comments, annotations and the check': {
    of: (text) => {
      const plan = planPublication({ review: reviewOf(text), change: aChange(), config: defaultConfig, already: [] })
      const annotations = plan.checkRun.annotations.flat().flatMap(({ title, message }) => [title, message])
      const comments = [...(plan.review?.comments ?? []), ...plan.fileComments].map(({ body }) => body)
      return [plan.checkRun.title, plan.checkRun.summary, plan.checkRun.text, plan.review?.body, ...annotations, ...comments].join('\n')
    },
    own: [zeroWidth],
  },
  'the reason of a check that reached no verdict': {
    of: (text) =>
      endings.notGathered(new GatherError(text)).summary +
      endings.misconfigured([{ path: text, line: 1, message: text }] as Parameters<typeof endings.misconfigured>[0]).summary,
    own: [zeroWidth],
  },
  'the pages': {
    of: (text) =>
      [
        html`<a title="${text}">${text}</a>`,
        prose(`a \`${text}\` ${text}`),
        codeFrame('src/a.ts', { from: 1, lines: [text], marked: { startLine: 1, endLine: 1 } }, text),
        diffFrame('src/a.ts', [[{ sign: '+', number: 1, text }]], text),
      ].join('\n'),
  },
  'the operators’ JSON': { of: (text) => safeJson({ [text]: [text] }) },
}

describe.each(Object.entries(ways))('%s', (_, { of, own }) => {
  it.each(Object.entries(attacks))('does not carry %s from the repository to a reader', (_what, text) => {
    expect(rawIn(of(text), own)).toEqual([])
  })

  it('carries no control character whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        expect(rawIn(of(text), own)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('programs that read the output', () => {
  it.each(Object.values(attacks))('get the true path and text from JSON: %j', (text) => {
    const review = reviewOf(text)
    const { digest: _digest, ...parsed } = JSON.parse(toJson(review)) as Record<string, unknown>
    expect(parsed).toEqual(review)
    const [first] = JSON.parse(toGitlab(review)) as readonly { readonly location: { readonly path: string } }[]
    expect(first?.location.path).toBe(review.findings[0]?.path.toWellFormed())
  })

  it('a line break in a path starts no second workflow command', () => {
    const output = toGithubActions(reviewOf('a\n::error::forged\r::set-output name=x::y'))
    expect(output.split(/\r\n|\n|\r/).filter((line) => line.startsWith('::'))).toHaveLength(
      output.match(/::(?:error|warning|notice) file=/g)?.length ?? -1,
    )
  })
})
