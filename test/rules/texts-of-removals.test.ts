import { describe, expect, it } from 'vitest'
import { attemptLimitRemoved } from '#rules/failure-handling/attempt-limit-removed'
import { accessCheckRemoved } from '#rules/security/access-check-removed'
import { deadlineRemoved } from '#rules/failure-handling/deadline-removed'
import { retryRemoved } from '#rules/failure-handling/retry-removed'
import type { ExampleLanguage, Rule } from '#model/rule'
import type { Finding } from '#model/review'
import { measurementRemoved } from '#rules/observability/measurement-removed'
import { redactionRemoved } from '#rules/configuration/redaction-removed'
import { operatingNotesRemoved } from '#rules/playbooks/operating-notes-removed'
import { intakeLimitRemoved } from '#rules/security/intake-limit-removed'
import { serverWithoutRequestTimeout } from '#rules/failure-handling/server-without-request-timeout'
import { releaseRemoved } from '#rules/shutdown/release-removed'
import { runExample } from './example-system.ts'

const findingOf = async (rule: Rule, language: ExampleLanguage, path: string, base: string, head: string): Promise<Finding | undefined> => {
  const { review } = await runExample(rule, language, { title: 'removal', base: { [path]: base }, files: { [path]: head } })
  return review.findings.find(({ ruleId }) => ruleId === rule.id)
}

describe('a finding on removed code', () => {
  it('counts guessed codes as a security risk', async () => {
    const body = (limit: string): string =>
      `import { redis } from './redis.js'\nexport const verifyCode = async (email: string, code: string) => {\n  const attempts = await redis.incr(email)\n${limit}  return (await redis.get(email)) === code\n}\n`
    const finding = await findingOf(
      attemptLimitRemoved,
      'typescript',
      'src/code.ts',
      body('  if (attempts > 10) {\n    return false\n  }\n'),
      body(''),
    )
    expect(finding?.consequence).toBe('security')
  })

  it('names the call whose time limit was removed, and not the function around it', async () => {
    const body = (call: string): string =>
      `import { withTimeout } from './with-timeout.js'\nimport { client } from './client.js'\nexport const load = async () => {\n  const usage = await ${call}\n  return usage\n}\n`
    const finding = await findingOf(
      deadlineRemoved,
      'typescript',
      'src/load.ts',
      body('withTimeout(client.usage.bind(client), 5_000)'),
      body('client.usage()'),
    )
    expect(finding?.message).toContain('`withTimeout(…)`, which limited how long `client.usage` may take in `load`')
  })

  it('writes a removed call without arguments as one', async () => {
    const body = (release: string): string =>
      `package shop;\nclass Work {\n  private Shell shell;\n  void run(String command) {\n    shell.execute(command);\n${release}  }\n}\n`
    const finding = await findingOf(releaseRemoved, 'java', 'src/main/java/shop/Work.java', body('    shell.close();\n'), body(''))
    expect(finding?.message).toContain('`shell.close()` from `Work.run`')
  })

  it('names a guard in full, also where its name ends like an operator of SQL', async () => {
    const body = (guard: string): string =>
      `from django.http import HttpResponse\nfrom django.contrib.auth.mixins import LoginRequiredMixin\nfrom django.views import View\n\nclass NoteView(${guard}View):\n    def post(self, request, pk):\n        return HttpResponse(status=204)\n`
    const finding = await findingOf(accessCheckRemoved, 'python', 'app/example.py', body('LoginRequiredMixin, '), body(''))
    expect(finding?.message).toContain('the check `LoginRequiredMixin` from POST `NoteView.post`')
  })

  it('names the innermost function that has a name', async () => {
    const body = (limit: string): string =>
      `import { client } from './client.js'\nexport const connect = (issuer: string, limitMs: number) => {\n  void (async () => {\n${limit}    await client.discover(issuer)\n  })()\n}\n`
    const limit = '    if (limitMs > 0) {\n      client.custom.setDefaults({ timeout: limitMs })\n    }\n'
    const finding = await findingOf(deadlineRemoved, 'typescript', 'src/connect.ts', body(limit), body(''))
    expect(finding?.message).toContain('in `connect`')
  })

  it('names the field that a `try` block closed', async () => {
    const body = (block: string): string =>
      `package shop;\nclass Work {\n  private Shell shell;\n  void run(String command) {\n    ${block} {\n      shell.execute(command);\n    } catch (Exception e) {\n      throw new IllegalStateException(e);\n    }\n  }\n}\n`
    const finding = await findingOf(releaseRemoved, 'java', 'src/main/java/shop/Work.java', body('try (Shell open = shell)'), body('try'))
    expect(finding?.message).toContain('from `Work.run`, where it closed `shell` on every path')
    expect(finding?.fix).toContain('which code now closes `shell`')
  })

  it('says what a counted limit counted', async () => {
    const body = (limit: string): string =>
      `export const paths = (files: readonly string[], maxFiles: number) => {\n  let fileCount = 0\n  for (const file of files) {\n${limit}    fileCount += file.length\n  }\n  return fileCount\n}\n`
    const finding = await findingOf(
      intakeLimitRemoved,
      'typescript',
      'src/paths.ts',
      body("    if (++fileCount > maxFiles) {\n      throw new Error('Too many files')\n    }\n"),
      body(''),
    )
    expect(finding?.message).toContain('The number of files now has no limit here.')
  })

  it('restores a removed limit with its own value', async () => {
    const body = (limit: string): string =>
      `package web\n\nimport (\n\t"net/http"\n\t"time"\n)\n\nconst grace = time.Second\n\nfunc Serve(handler http.Handler) error {\n\tserver := &http.Server{\n\t\tAddr:    ":8080",\n\t\tHandler: handler,\n${limit}\t}\n\treturn server.ListenAndServe()\n}\n`
    const finding = await findingOf(
      serverWithoutRequestTimeout,
      'go',
      'internal/web/serve.go',
      body('\t\tReadHeaderTimeout: 5 * time.Second,\n'),
      body(''),
    )
    expect(finding?.fix).toBe('Restore `ReadHeaderTimeout` on `http.Server`.')
  })

  it('says of a pool that its creation is what fails', async () => {
    const body = (pool: string): string =>
      `import pRetry from 'p-retry'\nimport { createPool } from './pool.js'\nexport const openPool = async (url: string) => {\n  return ${pool}\n}\n`
    const finding = await findingOf(
      retryRemoved,
      'typescript',
      'src/open-pool.ts',
      body('pRetry(async () => createPool(url), { retries: 3 })'),
      body('createPool(url)'),
    )
    expect(finding?.risk).toContain('creating the pool now fails at the first attempt')
  })

  it('counts a lost mask of personal data as personal data in the log', async () => {
    const body = (email: string): string =>
      `import pino from 'pino'\nimport { maskEmail } from './mask.js'\nconst log = pino()\nexport const invite = (email: string, team: string) => {\n  log.info({ email: ${email}, team }, 'invited')\n}\n`
    const finding = await findingOf(redactionRemoved, 'typescript', 'src/invite.ts', body('maskEmail(email)'), body('email'))
    expect(finding?.check).toBe('3.4')
  })

  it('counts lost failures as those of jobs where a label of the metric names the job', async () => {
    const metrics =
      "import { Counter } from 'prom-client'\nexport const runs = new Counter({ name: 'nightly_runs_total', help: 'runs', labelNames: ['job', 'result'] })\n"
    const body = (count: string): string =>
      `import { runs } from './metrics.js'\nimport { store } from './store.js'\nexport const archive = async (day: string) => {\n  try {\n    await store.archive(day)\n  } catch (error) {\n${count}    throw error\n  }\n}\n`
    const { review } = await runExample(measurementRemoved, 'typescript', {
      title: 'removal',
      base: { 'src/metrics.ts': metrics, 'src/archive.ts': body("    runs.inc({ job: 'archive', result: 'failed' })\n") },
      files: { 'src/metrics.ts': metrics, 'src/archive.ts': body('') },
    })
    expect(review.findings.map(({ check, stage }) => [check, stage])).toEqual([['7.6', 'stable']])
  })

  it('counts lost failures of a middleware as those of requests, also where another package starts the server', async () => {
    const metrics =
      "import { Counter } from 'prom-client'\nexport const requestFailures = new Counter({ name: 'request_failures_total', help: 'failures', labelNames: ['method'] })\n"
    const app = "import Koa from 'koa'\nimport { errors } from './errors.js'\nexport const app = new Koa()\napp.use(errors)\n"
    const body = (count: string): string =>
      `import type { Middleware } from 'koa'\nimport { requestFailures } from './metrics.js'\nexport const errors: Middleware = async (ctx, next) => {\n  try {\n    await next()\n  } catch (error) {\n${count}    ctx.status = 500\n  }\n}\n`
    const { review } = await runExample(measurementRemoved, 'typescript', {
      title: 'removal',
      base: { 'src/metrics.ts': metrics, 'src/app.ts': app, 'src/errors.ts': body('    requestFailures.inc({ method: ctx.method })\n') },
      files: { 'src/metrics.ts': metrics, 'src/app.ts': app, 'src/errors.ts': body('') },
    })
    expect(review.findings.map(({ check, stage }) => [check, stage])).toEqual([['3.6', 'stable']])
  })

  it('counts a lost section on the way back of a migration as a lost rollback plan of the data', async () => {
    const book = (section: string): string =>
      `# Berth service\n\n## Deploy\n\n1. Run \`berths migrate\`.\n\n${section}## Owner\n\nTeam Harbour\n`
    const finding = await findingOf(
      operatingNotesRemoved,
      'documents',
      'docs/runbook.md',
      book('## Rolling back a migration\n\n1. Deploy the previous image.\n2. Run `berths migrate --down-to 41`.\n\n'),
      book(''),
    )
    expect(finding?.check).toBe('5.3')
  })

  it('counts a lost way back as one of the data if its commands undo a migration', async () => {
    const book = (section: string): string =>
      `# Berth service\n\n## Deploy\n\n1. Run \`make deploy\`.\n\n${section}## Owner\n\nTeam Harbour\n`
    const finding = await findingOf(
      operatingNotesRemoved,
      'documents',
      'docs/runbook.md',
      book('## Rolling back\n\n1. Deploy the previous image.\n2. Run \`npx knex migrate:down\`.\n\n'),
      book(''),
    )
    expect(finding?.check).toBe('5.3')
  })
})
