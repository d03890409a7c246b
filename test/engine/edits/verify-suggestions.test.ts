import { describe, expect, it } from 'vitest'

import { defaultConfig } from '#model/config'
import type { Review } from '#model/review'
import { gapAt, rule, type Rule, type Suggestion } from '#model/rule'
import { reviewChange } from '#engine/review-change'
import { externalCallWithoutTimeout } from '#rules/failure-handling/external-call-without-timeout'

import { changeBetween } from '../../rules/example-system.ts'
import { inPieces } from '../../support/in-pieces.ts'

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})

const head = (...lines: readonly string[]): string => ["import axios from 'axios'", "import 'express'", ...lines, ''].join('\n')

const review = (rules: readonly Rule[], files: Readonly<Record<string, string>>): Promise<Review> =>
  reviewChange({ ...changeBetween({ 'package.json': manifest }, { 'package.json': manifest, ...files }), rules, config: defaultConfig })

const suggestions = ({ findings }: Review): (string | undefined)[] => findings.map(({ suggestion }) => suggestion?.replacement)

/** Finds calls without a deadline, and suggests what a test wants for the line of each. */
const suggesting = (suggestion: (line: number) => Suggestion): Rule =>
  rule({
    ...externalCallWithoutTimeout,
    *judge(system) {
      for (const call of system.facts('external-call'))
        if (call.deadline.state === 'none') yield gapAt(call, { message: 'It waits.', suggestion: suggestion(call.at.startLine) })
    },
  })

const line =
  (replacement: string) =>
  (at: number): Suggestion => ({ at: { startLine: at, endLine: at }, replacement })

const bounded = "export const a = () => axios.get('https://a.example.com', { timeout: 1000 })"
const unbounded = "export const a = () => axios.get('https://a.example.com')"

describe('a suggestion is offered', () => {
  it('when the rule that made it finds nothing any more where it was applied', async () =>
    expect(suggestions(await review([suggesting(line(bounded))], { 'src/a.ts': head(unbounded) }))).toEqual([bounded]))

  it.each(['\n', '\r\n'])('in files whose lines end in %j', async (end) => {
    const found = await review([externalCallWithoutTimeout], { 'src/a.ts': head(unbounded).replaceAll('\n', end) })
    expect(suggestions(found)).toEqual([expect.stringContaining('timeout')])
  })

  it('for each of several calls of a file, in the function that they are in', async () => {
    const calls = [
      'export const load = async () => {',
      "  await axios.get('https://a.example.com')",
      "  await axios.get('https://b.example.com')",
      '}',
    ]
    const found = suggestions(await review([externalCallWithoutTimeout], { 'src/a.ts': head(...calls) }))
    expect(found).toHaveLength(2)
    expect(found.every((replacement) => replacement?.includes('timeout'))).toBe(true)
  })
})

describe('a suggestion is not offered', () => {
  it.each([
    ['it does not parse', line('export const a = () => axios.get(')],
    ['it leaves the gap', line("export const a = () => axios.get('https://a.example.com', { maxRedirects: 0 })")],
    ['it brings another', line(`${bounded}\nexport const b = () => axios.post('https://b.example.com')`)],
    ['its lines are not in the file', (): Suggestion => ({ at: { startLine: 40, endLine: 40 }, replacement: bounded })],
  ])('when %s', async (_name, suggestion) => {
    const found = await review([suggesting(suggestion)], { 'src/a.ts': head(unbounded) })
    expect(found.findings).toHaveLength(1)
    expect(suggestions(found)).toEqual([undefined])
  })

  it('for lines that hold a secret, which it would repeat', async () => {
    const token = inPieces('sk_', 'live_', '51NqTb8Kd3WmZr7YpVx2LcGh')
    const text = `export const a = () => axios.get('https://a.example.com?token=${token}')`
    const found = await review([externalCallWithoutTimeout], { 'src/a.ts': head(text) })
    expect(found.findings).toHaveLength(1)
    expect(suggestions(found)).toEqual([undefined])
    expect(JSON.stringify(found)).not.toContain(token)
  })

  const odd = ['kQ9vWz3nTbXe7', 'RmYpLcJ2Ahf'].join('')
  it.each([
    `'https://user:hunter2@a.example.com'`,
    `'https://a.example.com?api_key=letmein123'`,
    `'https://hooks.example.com/services/T00/${odd}'`,
    `'https://a.example.com', { headers: { authorization: 'Basic-something' } }`,
  ])('for lines that look as if they held one: %s', async (args) => {
    const found = await review([externalCallWithoutTimeout], { 'src/a.ts': head(`export const a = () => axios.get(${args})`) })
    expect(found.findings.length).toBeGreaterThan(0)
    expect(suggestions(found).filter((replacement) => replacement !== undefined)).toEqual([])
  })

  it('twice for one line', async () => {
    const twice = "export const a = () => Promise.all([axios.get('https://a.example.com'), axios.post('https://a.example.com')])"
    const found = await review([suggesting(line('export const a = () => Promise.all([])'))], { 'src/a.ts': head(twice) })
    expect(suggestions(found).filter((replacement) => replacement !== undefined).length).toBeLessThanOrEqual(1)
  })

  it('because another one of the same file is wrong', async () => {
    const wrongAtFour = suggesting((at) => line(at === 4 ? 'export const b = (' : bounded)(at))
    const other = "export const b = () => axios.get('https://b.example.com')"
    const found = await review([wrongAtFour], { 'src/a.ts': head(unbounded, other) })
    expect(suggestions(found)).toEqual([bounded, undefined])
  })
})
