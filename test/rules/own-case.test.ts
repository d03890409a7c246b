import { describe, expect, it } from 'vitest'
import { withExamples } from '#engine/rule-examples'
import type { Finding } from '#model/review'
import type { ExampleLanguage } from '#model/rule'
import { rules } from '#rules/index'
import { claimedLanguages } from '../../scripts/rule-page.ts'
import { runExample } from './example-system.ts'

/** Words that belong to one language or platform. */
const words: Readonly<Partial<Record<ExampleLanguage, RegExp>>> = {
  typescript: /Node\.js|\bnpm\b|p-limit|pLimit|BullMQ|Prisma|\bpino\b|AbortSignal/,
  python: /\bPython\b|asyncio|Django|gunicorn|`except|`with`/,
  go: /\bGo\b|goroutine|errgroup|`defer|\bnil\b|context\.With/,
  java: /\bJava\b|SLF4J|Spring|`try \(|@Transactional|Executors\./,
  kubernetes: /Kubernetes|kubectl|terminationGracePeriodSeconds/,
  compose: /\bCompose\b|stop_grace_period/,
}

/** Formats whose findings may be about any of these. */
const about: Readonly<Partial<Record<ExampleLanguage, readonly ExampleLanguage[]>>> = {
  typescript: ['kubernetes'],
  python: ['kubernetes'],
  go: ['kubernetes'],
  java: ['kubernetes'],
  sql: ['typescript', 'python', 'go', 'java'],
  dockerfile: ['typescript', 'python', 'java'],
  actions: ['kubernetes'],
}

describe('the texts of a finding', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('of %s name no other language or platform than its own', async (_id, rule) => {
    for (const [language, { bad }] of claimedLanguages(withExamples(rule)))
      for (const example of bad) {
        const { review } = await runExample(rule, language, example)
        for (const { message, risk, fix, ruleId } of review.findings)
          if (ruleId === rule.id)
            for (const [other, ofOther] of Object.entries(words))
              if (other !== language && !about[language]?.includes(other as ExampleLanguage))
                expect([message, risk, fix].join('\n'), `a finding in ${language}`).not.toMatch(ofOther)
      }
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
