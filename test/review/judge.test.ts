import { describe, expect, it } from 'vitest'
import type { Gap, Rule } from '#model/rule'
import type { System } from '#model/system'
import { hasFailed, judge } from '#review/judge'

const gap = (line: number, subject: string): Gap => ({
  kind: 'gap',
  at: { path: 'a.ts', startLine: line, endLine: line },
  subject,
  within: line > 5 ? 'caller' : 'own',
  message: '',
})

const linesOf = (gaps: readonly Gap[], own?: readonly string[]): readonly string[] => {
  const rule = { id: 'a-rule', judge: () => gaps } as unknown as Rule
  const files = new Map([['a.ts', { traits: { copies: [{ line: 9, from: { startLine: 1, endLine: 4 }, ...(own && { own }) }] } }]])
  const judged = judge(rule, { files, notExamined: [] } as unknown as System, undefined, undefined)
  return hasFailed(judged) ? [] : judged.head.map(({ at, subject }) => `${subject} ${at.startLine}`)
}

describe('gaps of code that a line repeats', () => {
  it('are reported where the code itself is', () => {
    expect(linesOf([gap(2, 'axios.get'), gap(9, 'axios.get')])).toEqual(['axios.get 2'])
    expect(linesOf([gap(2, 'fetch(url)'), gap(9, 'fetch(a.url)')])).toEqual(['fetch(url) 2'])
    expect(linesOf([gap(9, 'axios.get')])).toEqual(['axios.get 9'])
  })

  it('leave another hazard of the line', () => {
    expect(linesOf([gap(2, 'axios.get'), gap(9, 'redis.get')], ['redis.get'])).toEqual(['axios.get 2', 'redis.get 9'])
    expect(linesOf([gap(2, 'axios.get'), gap(9, 'axios.get')], ['axios.get'])).toEqual(['axios.get 2', 'axios.get 9'])
  })

  it('count once if both readings find them', () => {
    expect(linesOf([gap(7, 'axios.get'), gap(7, 'axios.get')])).toEqual(['axios.get 7'])
  })
})
