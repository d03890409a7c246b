import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordedReview } from '#model/publishing/recorded-review'
import type { Finding } from '#model/review'
import { html } from '#pages/html'
import type { Frame } from '#pages/layout'
import { operatorPage } from '#pages/site/operator-page'
import { repositoryPage } from '#pages/reports/repository-page'
import { reviewPage } from '#pages/reports/review-page'
import { setupPage } from '#pages/site/setup-page'
import { startPage } from '#pages/site/start-page'
import { startForTest, type Harness } from '../../app/harness.ts'
import { aFinding, aReview } from '../../support/a-review.ts'

const at = new Date('2026-06-01T12:00:00Z')
const attacks = [
  ['an element that runs', '"><script>alert(1)</script>'],
  ['an image that fails', "'><img src=x onerror=alert(1)>"],
  ['the end of the document', '</code></td></table></main><svg onload=alert(1)>'],
  ['an attribute', '" autofocus onfocus="alert(1)'],
  ['an entity that is decoded twice', '&lt;script&gt;&#60;b&#62;'],
  ['a comment', '<!--><b>--!><b>'],
] as const

const frame = (text: string): Frame => ({
  path: `/rules?q=${text}`,
  version: '1',
  visitor: { login: text, isOperator: true, canSignIn: true, formKey: text, leaves: true },
})

const recorded = (text: string): RecordedReview => {
  const finding: Finding = aFinding({
    fingerprint: 'f1',
    path: text,
    title: text,
    message: text,
    risk: text,
    fix: text,
    evidence: [text],
    suggestion: { replacement: text } as NonNullable<Finding['suggestion']>,
  })
  return {
    schemaVersion: 1,
    title: text,
    author: text,
    pullUrl: text,
    checkUrl: text,
    existing: 1,
    notes: [text],
    verdicts: [],
    ledger: [{ fingerprint: 'f1', state: 'open', severity: 'P1', title: text, path: text, line: 1, url: text }] as never,
    review: aReview({
      verdict: 'not-production-ready',
      base: { revision: text, commit: 'a'.repeat(40) },
      findings: [finding, aFinding({ fingerprint: 'f2', state: 'waived', title: text, path: text, evidence: [text] })],
      operationalDiff: [{ sign: '+', kind: text, subject: text, path: text, line: 1, note: text }] as never,
      coverage: {
        examined: [text],
        skipped: [{ path: text, reason: text }],
        notExamined: [{ path: text, reason: text }],
        rulesNotRun: [],
      },
    }),
  }
}

const pages: Readonly<Record<string, (text: string) => string>> = {
  review: (text) =>
    reviewPage(frame(text), {
      owner: text,
      repo: text,
      number: 1,
      recorded: recorded(text),
      recordedAt: at,
      site: 'https://github.com',
      code: new Map([
        [
          'f1',
          {
            frame: { from: 1, lines: [text], marked: { startLine: 1, endLine: 1 } },
            edit: [
              [
                { sign: '-', number: 1, text },
                { sign: '+', number: 1, text },
              ],
            ],
          },
        ],
      ]),
    }),
  repository: (text) =>
    repositoryPage(frame(text), {
      owner: text,
      repo: text,
      isPublic: true,
      reviews: [
        {
          number: 1,
          headSha: 'a'.repeat(40),
          title: text,
          author: text,
          verdict: 'production-ready',
          open: { P0: 0, P1: 0, P2: 0, P3: 0 },
          merged: true,
          recordedAt: at,
        },
      ],
      fixTimes: [],
      audit: undefined,
      standings: [],
      mergedVerdict: undefined,
      site: 'https://github.com',
      publicUrl: 'https://readiness.example.org',
    }),
  start: (text) => startPage(frame(text), [{ owner: text, repo: text, reviews: 1, lastVerdict: 'production-ready', lastReviewed: at }]),
  operator: (text) =>
    operatorPage(frame(text), {
      queues: [{ queue: text, waiting: 1, active: 1, oldestSeconds: 1 }],
      dead: [{ id: text, kind: text, subject: text, failedAt: at, error: text }],
      unfinished: [{ subject: text, headSha: text, jobId: text }],
      budgets: [{ account: text, installationId: 1, limit: 2, remaining: 1, resetAt: at }],
      budgetNote: text,
      disabled: false,
      done: text,
    }),
  setup: (text) =>
    setupPage(frame(text), {
      steps: [{ state: 'failed', title: text, says: text, next: text, link: { url: text, text } }],
      checkName: text,
      rules: [{ repository: text, branch: text, state: 'unknown', note: text }],
      more: false,
    }),
}

/** How a browser's parser sees it: what begins a tag and what bounds an attribute. */
const structure = (page: string): readonly number[] => ['<', '>', '"'].map((character) => page.split(character).length)

describe.each(Object.keys(pages))('the page %s', (name) => {
  const render = pages[name] ?? (() => '')

  it.each(attacks)('does not let %s out of the texts of a repository, a person or GitHub', (_what, attack) => {
    expect(structure(render(attack))).toEqual(structure(render('x'.repeat(attack.length))))
  })

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'data:text/html,<b>', '//evil.example', 'vbscript:x'])(
    'leads to no address like %s',
    (attack) => {
      expect(render(attack)).not.toMatch(/(href|src|action)="\s*(javascript|data|vbscript|\/\/)/i)
    },
  )

  it('shows characters that turn the direction of text, or steer a terminal, and does not send them', () => {
    const page = render('pay\u202Eexe.ts\u2066 \u0000\u001b[31m\u200f\u0085')
    // eslint-disable-next-line no-control-regex -- these are what must not be sent
    expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
    expect(page).toContain('pay\\u{202e}exe.ts\\u{2066}')
  })
})

it('nothing but a template of ours is markup, however it is disguised', () => {
  const disguised = { toString: () => '<script>' } as unknown as string
  expect(html`${disguised}${[disguised]}`.toString()).not.toContain('<script>')
})

describe('what every answer forbids', () => {
  let harness: Harness
  beforeAll(async () => {
    harness = await startForTest({
      disabled: true,
      adminToken: 'an-operator-token-of-32-characters-',
      publicUrl: 'https://readiness.example.org',
    })
  })
  afterAll(() => harness.stop())

  it.each([
    '/',
    '/rules',
    '/rules?q=%3Cscript%3E%22',
    '/setup',
    '/operator',
    '/nowhere/%22%3E',
    '/sign-in?to=//evil',
    '/readyz',
    '/healthz',
    '//x',
  ])('%s may not be framed, cached, sniffed or scripted, and tells no other site where it was', async (path) => {
    const { headers } = await fetch(harness.url + path, { headers: { accept: 'text/html' } })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src|unsafe|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('a query comes back as text alone', async () => {
    const attack = '"><script>alert(1)</script>'
    for (const name of ['q', 'area', 'severity', 'stage', 'language', 'to', 'replayed', 'key']) {
      const text = await (
        await fetch(`${harness.url}/rules?${name}=${encodeURIComponent(attack)}`, { headers: { accept: 'text/html' } })
      ).text()
      expect(text).not.toContain('<script')
    }
  })
})
