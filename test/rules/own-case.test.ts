import { describe, expect, it } from 'vitest'
import { withExamples } from '#engine/rule-examples'
import type { Finding } from '#model/review'
import type { Example, ExampleLanguage } from '#model/rule'
import { rules } from '#rules/index'
import { claimedLanguages } from '../../scripts/rule-page.ts'
import { runExample } from './example-system.ts'

/** Words that belong to one language or platform: names of its libraries, of its options, and of parts of the language. */
const words: Readonly<Partial<Record<ExampleLanguage, RegExp>>> = {
  typescript:
    /Node\.js|\bnpm\b|TypeScript|JavaScript|p-limit|pLimit|BullMQ|Prisma|TypeORM|Drizzle|Sequelize|Kysely|\bKnex\b|\bpino\b|winston|\bnock\b|\bmsw\b|\b[jJ]est\b|vitest|supertest|\bExpress\b|express-prom-bundle|NestJS|Fastify|\bundici\b|\baxios\b|AbortSignal|AsyncLocalStorage|httpOnly|sameSite|process\.(env|on|exit)|\bPromise\b|\bpromise\b|\.catch\(|===|=>|new Error\(|\bNaN\b/,
  python:
    /\bPython\b|asyncio|Django|Flask|FastAPI|Celery|SQLAlchemy|\b[Pp]ydantic|gunicorn|uvicorn|\bpytest\b|\bunittest\b|structlog|\brespx\b|requests-mock|`except|`with`|`raise|\bNone\b|os\.environ|logger\.exception|httponly=|samesite=|transaction\.atomic|select_for_update/,
  go: /\bGo\b|goroutine|errgroup|`defer|\bnil\b|context\.With|\bslog\b|otelhttp|os\.Getenv|log\.Fatal|http\.(Client|Server|ErrServerClosed)|signal\.NotifyContext|:=|HttpOnly: true/,
  java: /\bJava\b|SLF4J|Spring|spring-boot|`try \(|@Transactional|Executors\.|WireMock|MockWebServer|Mockito|Micrometer|[Rr]esilience4j|Hibernate|\bJPA\b|Tomcat|Thread\.|InterruptedException|System\.exit|setHttpOnly/,
  kubernetes: /Kubernetes|kubectl|terminationGracePeriodSeconds|\bpods?\b|readinessProbe/,
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

/** What the example itself says; a finding may quote it. */
const textOf = (example: Example): string =>
  typeof example === 'string' ? example : [example.files, example.base ?? {}].map((files) => JSON.stringify(files)).join('\n')

describe('the texts of a finding', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('of %s name no other language or platform than its own', async (_id, rule) => {
    for (const [language, { bad }] of claimedLanguages(withExamples(rule)))
      for (const example of bad) {
        const { review } = await runExample(rule, language, example)
        const code = textOf(example)
        for (const { message, risk, fix, ruleId, evidence = [] } of review.findings)
          if (ruleId === rule.id)
            for (const [other, ofOther] of Object.entries(words))
              if (other !== language && !about[language]?.includes(other as ExampleLanguage))
                for (const [word] of [message, risk, fix, ...evidence].join('\n').matchAll(new RegExp(ofOther, 'g')))
                  expect(code, `a finding in ${language} says "${word}"`).toContain(word)
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
