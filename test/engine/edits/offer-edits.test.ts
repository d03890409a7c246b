import { expect, it } from 'vitest'
import type { Review } from '#model/review'
import { offerEdits } from '#engine/edits/offer-edits'

import { aChange, aFinding, aReview } from '../../support/a-review.ts'

const handler = (...calls: readonly string[]): string =>
  ['package web', '', 'import (', '\t"context"', '\t"net/http"', ')', '', 'func get(r *http.Request) {', ...calls, '}', ''].join('\n')

const offered = async (text: string, lines: readonly number[]): Promise<readonly boolean[]> => {
  const findings = lines.map((line) => ({
    ...aFinding({ path: 'web.go', startLine: line, endLine: line, fingerprint: `${line}` }),
    edit: [{ kind: 'replace' as const, text: 'context.TODO()', by: 'r.Context()' }],
  }))
  const change = aChange()
  const entry = { path: 'web.go', blob: 'web', mode: '100644', size: text.length }
  const review: Review = await offerEdits(
    aReview({ findings }),
    { ...change, head: { ...change.head, entries: [entry as (typeof change.head.entries)[number]] } },
    { read: (ids) => Promise.resolve(new Map(ids.map((id) => [id, { kind: 'text' as const, text }]))) },
  )
  return review.findings.map(({ suggestion }) => suggestion !== undefined)
}

const call = '\tload(context.TODO())'

it('offers no edits that together leave an import of Go unused', async () => {
  expect(await offered(handler(call, call), [9, 10])).toEqual([true, false])
  expect(await offered(handler(call, call, '\tsave(context.Background())'), [9, 10])).toEqual([true, true])
})

it('offers the edit of the only use, which removes the import as well', async () => {
  expect(await offered(handler(call), [9])).toEqual([true])
})

const given = async (text: string, replacement: string, startLine: number): Promise<boolean> => {
  const finding = {
    ...aFinding({ path: 'web.go', startLine, endLine: startLine }),
    suggestion: { at: { startLine, endLine: startLine }, replacement },
  }
  const change = aChange()
  const entry = { path: 'web.go', blob: 'web', mode: '100644', size: text.length }
  const review = await offerEdits(
    aReview({ findings: [finding] }),
    { ...change, head: { ...change.head, entries: [entry as (typeof change.head.entries)[number]] } },
    { read: (ids) => Promise.resolve(new Map(ids.map((id) => [id, { kind: 'text' as const, text }]))) },
  )
  return review.findings[0]?.suggestion !== undefined
}

it.each([
  ['an argument behind the others', 'load(url)', 'load(url, { timeout: 10_000 })', true],
  ['a property in front of the others', 'load({ url })', 'load({ timeout: 10_000, url })', true],
  ['a line of its own', '  url,', '  url,\n  timeout: 10_000,', true],
  ['a value that the file defines elsewhere', 'load(url)', "load('https://a.example.com', { timeout: 10_000 })", false],
  ['an object that the file defines elsewhere', 'new Client(options)', 'new Client({ timeout: 10_000, url: a })', false],
])('keeps an edit that puts in %s only if the rest of the line stays', async (_what, line, replacement, isKept) => {
  expect(await given(`one\n${line}\r\nthree\n`, replacement, 2)).toBe(isKept)
})
