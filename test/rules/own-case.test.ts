import { describe, expect, it } from 'vitest'
import { withExamples } from '#engine/rule-examples'
import type { Finding } from '#model/review'
import { rules } from '#rules/index'
import { claimedLanguages } from '../../scripts/rule-page.ts'
import { runExample } from './example-system.ts'
import { foreignWords } from './foreign-words.ts'

describe('the texts of a finding', () => {
  // That none does is tested with the examples of each rule, in examples.test.ts.
  it('name another language where they give its libraries as the fix, unless the code does so too', async () => {
    const rule = rules.find(({ id }) => id === 'external-call-without-timeout')
    const [example] = (rule && withExamples(rule).examples.python?.bad) ?? []
    if (!rule || example === undefined) throw new Error('There is no example of external-call-without-timeout in Python.')
    const { review } = await runExample(rule, 'python', example)
    const advised = review.findings.map((finding) => ({ ...finding, fix: 'Set `http.Client{Timeout: 5 * time.Second}`.' }))
    expect(foreignWords('python', example, review.findings)).toEqual([])
    expect(foreignWords('python', example, advised)).toEqual(['http.Client'])
    expect(foreignWords('go', example, advised)).toEqual([])
    expect(foreignWords('python', 'http.Client', advised)).toEqual([])
  })

  it('of removed locks say what each of them excluded, and what to restore', async () => {
    const rule = rules.find(({ id }) => id === 'lock-removed')
    if (!rule) throw new Error('There is no rule lock-removed.')
    const findings: Finding[] = []
    for (const [language, { bad }] of claimedLanguages(withExamples(rule)))
      for (const example of bad) findings.push(...(await runExample(rule, language, example)).review.findings)
    const about = (removed: string) => findings.find(({ message }) => message.includes(removed))
    expect(about('SKIP LOCKED')?.risk).toContain('twice')
    expect(about('SetNX')?.risk).toContain('instance')
    expect(about('group.Do')?.risk).toContain('callers')
    expect(findings.filter(({ fix }) => !/^Restore `/.test(fix))).toEqual([])
    expect(new Set(findings.map(({ risk }) => risk)).size).toBeGreaterThan(3)
  })
})
