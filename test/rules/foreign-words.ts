import type { Finding } from '#model/review'
import type { Example, ExampleLanguage } from '#model/rule'

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

/** Words in the texts of an example's findings that belong to another language or platform, and do not come from the example itself. */
export const foreignWords = (language: ExampleLanguage, example: Example, findings: readonly Finding[]): readonly string[] => {
  const code = textOf(example)
  const others = Object.entries(words).filter(([other]) => other !== language && !about[language]?.includes(other as ExampleLanguage))
  return findings.flatMap(({ message, risk, fix, evidence = [] }) => {
    const text = [message, risk, fix, ...evidence].join('\n')
    return others
      .flatMap(([, ofOther]) => [...text.matchAll(new RegExp(ofOther, 'g'))].map(([word]) => word))
      .filter((word) => !code.includes(word))
  })
}
