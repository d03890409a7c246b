import { describe, expect, it } from 'vitest'
import type { Example, ExampleLanguage } from '#model/rule'
import { withExamples } from '#engine/rule-examples'
import type { Finding } from '#model/review'
import { rules } from '#rules/index'
import { runExample } from './example-system.ts'

const findingsOf = async (id: string, language: ExampleLanguage, example: Example): Promise<readonly Finding[]> => {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new Error(`There is no rule ${id}.`)
  return (await runExample(rule, language, example)).review.findings.filter(({ ruleId }) => ruleId === id)
}

const findingOf = async (id: string, language: ExampleLanguage, example: Example): Promise<Finding> => {
  const [first] = await findingsOf(id, language, example)
  if (!first) throw new Error(`${id} reports nothing.`)
  return first
}

const cookies: readonly (readonly [ExampleLanguage, string, RegExp])[] = [
  [
    'python',
    'def sign_in(response, token):\n    response.set_cookie("session", token)\n    return response\n',
    /`httponly=True`, `secure=True` and `samesite="Lax"`/,
  ],
  [
    'go',
    'package web\n\nimport "net/http"\n\nfunc signIn(w http.ResponseWriter, token string) {\n\thttp.SetCookie(w, &http.Cookie{Name: "session", Value: token})\n}\n',
    /`HttpOnly: true`, `Secure: true` and `SameSite: http.SameSiteLaxMode`/,
  ],
  [
    'java',
    'package shop;\n\nclass Login {\n  void signIn(HttpServletResponse response, String token) {\n    Cookie cookie = new Cookie("session", token);\n    response.addCookie(cookie);\n  }\n}\n',
    /^Call `setHttpOnly\(true\)` and `setSecure\(true\)`/,
  ],
]

const findingsOfExamples = async (id: string, language: ExampleLanguage): Promise<readonly Finding[]> => {
  const rule = rules.find((one) => one.id === id)
  const bad = rule ? (withExamples(rule).examples[language]?.bad ?? []) : []
  const found = await Promise.all(bad.map((example) => findingsOf(id, language, example)))
  return found.flat()
}

const fixesOfExamples = async (id: string, language: ExampleLanguage): Promise<readonly string[]> =>
  (await findingsOfExamples(id, language)).map(({ fix }) => fix)

describe('a finding fits the code', () => {
  it.each<[string, ExampleLanguage, string, RegExp]>([
    ['concurrently-in-transaction', 'go', 'a migration in Go', /^Register the migration with `goose\.AddMigrationNoTxContext`/],
    ['table-locking-migration', 'java', 'a changelog in XML', /^Use ADD CONSTRAINT … NOT VALID in a `sql` change/],
    ['release-removed', 'python', 'a global that is reset', /^Reset `sys\.stdout` in a `finally` block/],
    ['webhook-error-swallowed', 'go', 'a provider that does not resend events', /can be redelivered by hand or by a script\.$/],
    ['exit-before-drain', 'go', 'a server that returns before it is drained', /make `main` wait until it returns/],
  ])('gives the fix of %s in %s for %s', async (id, language, _case, fix) => {
    expect(await fixesOfExamples(id, language)).toContainEqual(expect.stringMatching(fix))
  })

  it.each<[string, ExampleLanguage, string, RegExp]>([
    [
      'job-failures-not-counted',
      'typescript',
      'the queue that is counted',
      /^This consumer of `captions` counts .* counts them for `mails`\. /,
    ],
    [
      'event-overwrites-newer-state',
      'go',
      'the table of both writes',
      /^This message handler writes to `parcels` .*, unlike the write to `parcels` at /,
    ],
  ])('gives the message of %s in %s with %s', async (id, language, _case, message) => {
    expect((await findingsOfExamples(id, language)).map((finding) => finding.message)).toContainEqual(expect.stringMatching(message))
  })

  it.each<[string, string, string, RegExp]>([
    ['a request', 'app.get', "('/rates', (_req, res) => { res.send(rates()) })", /the deployment succeeds and the first request fails\.$/],
    ['no known caller', 'void', ' 0', /the deployment succeeds and this code fails later\.$/],
  ])('says what fails without a setting: %s', async (_case, call, rest, message) => {
    const example = {
      files: {
        'package.json': '{"name":"shop","dependencies":{"express":"5.0.0","zod":"3.0.0"}}',
        'src/env.ts': `import { z } from 'zod'\nexport const env = z.object({ PORT: z.string(), DATABASE_URL: z.string() }).parse(process.env)\n`,
        'src/app.ts': `import express from 'express'\nimport { env } from './env.js'\nimport { rates } from './rates.js'\nconst app = express()\n${call}${rest}\napp.listen(Number(env.PORT))\n`,
        'src/rates.ts': `export const rates = () => {\n  const token = process.env.RATES_TOKEN\n  if (!token) throw new Error('RATES_TOKEN is missing')\n  return token\n}\n`,
      },
    }
    expect((await findingOf('setting-read-past-validation', 'typescript', example)).message).toMatch(message)
  })

  it('compares a fallback with the setting that the process cannot start without', async () => {
    const all = await Promise.all(
      (['typescript', 'java', 'python'] as const).map((language) => findingsOfExamples('implicit-configuration-default', language)),
    )
    expect(all.flat().map((finding) => finding.message)).toContainEqual(
      expect.stringMatching(
        /The process does not start without `\w+`, but without this one it starts and connects to the wrong address\.$/,
      ),
    )
  })

  it('says what a missing number becomes', async () => {
    const example = {
      files: {
        'src/env.ts': `import { z } from 'zod'\nexport const env = z.object({ PORT: z.string(), DATABASE_URL: z.string() }).parse(process.env)\n`,
        'src/wait.ts': `export const wait = (run: () => void): void => {\n  setTimeout(run, Number(process.env.WAIT_MS))\n}\n`,
      },
    }
    expect((await findingOf('setting-read-past-validation', 'typescript', example)).message).toMatch(/this code continues with NaN\.$/)
  })

  it.each(cookies)('writes the attributes of a cookie as %s does', async (language, code, fix) => {
    expect((await findingOf('session-cookie-unprotected', language, code)).fix).toMatch(fix)
  })

  it('reports the headers and the body of one log line for their own checks', async () => {
    const code =
      "import express from 'express'\nimport pino from 'pino'\n\nconst log = pino()\nconst app = express()\n" +
      "app.post('/a', (req, res) => {\n  log.error({ headers: req.headers, body: req.body, cookies: req.cookies }, 'failed')\n  res.sendStatus(500)\n})\n"
    const found = await findingsOf('sensitive-value-in-log', 'typescript', code)
    expect(found.map(({ check, severity }) => `${check} ${severity}`)).toEqual(['2.2 P0', '3.3 P2'])
  })

  it('is named after what was found, where the rule is more general', async () => {
    const ofOption = async (option: string): Promise<string> =>
      (
        await findingOf(
          'circuit-breaker-never-opens',
          'typescript',
          `import CircuitBreaker from 'opossum'\nimport { load } from './load'\nexport const breaker = new CircuitBreaker(load, { ${option} })\n`,
        )
      ).title
    expect(await ofOption('enabled: false')).toBe('Circuit breaker disabled')
    expect(await ofOption('errorFilter: () => true')).toBe('Circuit breaker never opens')
  })

  it('deletes an instruction that copies nothing but the environment file', async () => {
    const ofLine = async (line: string): Promise<string> =>
      (await findingOf('env-file-baked-into-image', 'dockerfile', `FROM node:24\n${line}\nCMD ["node", "main.js"]\n`)).fix
    expect(await ofLine('COPY .env .')).toMatch(/^Delete this line, /)
    expect(await ofLine('COPY package.json .env ./')).toMatch(/^Remove `\.env` from this instruction, /)
  })

  it('does not ask for a default where the same migration adds the column with one', async () => {
    const finding = await findingOf('required-column-without-default', 'sql', {
      files: {
        'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n',
        'prisma/migrations/1/migration.sql': 'CREATE TABLE "T" ("id" TEXT NOT NULL);\n',
        'prisma/migrations/2/migration.sql':
          'ALTER TABLE "T" ADD COLUMN "kind" TEXT NOT NULL DEFAULT \'a\';\nALTER TABLE "T" ALTER COLUMN "kind" DROP DEFAULT;\n',
      },
      base: {
        'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n',
        'prisma/migrations/1/migration.sql': 'CREATE TABLE "T" ("id" TEXT NOT NULL);\n',
      },
    })
    expect(finding.fix).toMatch(/^Keep the default for now: /)
  })

  it('says how to hand over a password that an operator is meant to see', async () => {
    const ofName = async (name: string): Promise<string> =>
      (
        await findingOf(
          'sensitive-value-in-log',
          'go',
          `package users\n\nimport log "github.com/sirupsen/logrus"\n\nfunc setUp(${name} string) {\n\tlog.Infof("Sign in as admin with the password %s", ${name})\n}\n`,
        )
      ).fix
    expect(await ofName('temporaryPassword')).toContain('a file with mode 0600')
    expect(await ofName('password')).toContain('Log the id of the user')
    expect(await ofName('attemptedPassword')).toContain('Log the id of the user')
  })

  it('lets a wait go on that another thread ends, and restores the interrupt after it', async () => {
    const body = (condition: string, wait: string): string =>
      `package shop;\n\nclass Work {\n  void start() {\n    while (${condition}) {\n      try {\n        ${wait}\n      } catch (InterruptedException ignored) {\n      }\n    }\n  }\n}\n`
    const waits = await findingOf('cancellation-swallowed', 'java', body('startTime == 0', 'started.await();'))
    expect([waits.severity, waits.fix]).toEqual(['P3', expect.stringContaining('after the loop')])
    const works = await findingOf('cancellation-swallowed', 'java', body('true', 'Thread.sleep(1000); poll();'))
    expect([works.severity, works.fix]).toEqual(['P2', expect.stringContaining('leave the loop')])
  })

  it('names the call that a removed condition allowed, and what its repetition leaves', async () => {
    const body = (create: string): string =>
      `def deliver(event, provider):\n    message = event.message_of(provider)\n${create}    send(message)\n`
    const { message, risk } = await findingOf('duplicate-check-removed', 'python', {
      base: { 'app/work.py': body('    if message is None:\n        message = create_message(event, provider)\n') },
      files: { 'app/work.py': body('    message = create_message(event, provider)\n') },
    })
    expect(message).toContain('the duplicate check `message is None` before `create_message` in `deliver`')
    expect(risk).toContain('exists twice')
  })

  it('tells a switch of the service from a check of its callers', async () => {
    const body = (check: string): string =>
      `from django.http import HttpResponseForbidden\nfrom app import site_config\n\n\ndef upload(request):\n${check}    return keep(request)\n`
    const ofCheck = (condition: string): Promise<Finding> =>
      findingOf('access-check-removed', 'python', {
        base: { 'app/uploads.py': body(`    if ${condition}:\n        return HttpResponseForbidden()\n`) },
        files: { 'app/uploads.py': body('') },
      })
    const found = await ofCheck('not site_config.ALLOW_UPLOAD')
    expect([found.severity, found.blocking]).toEqual(['P2', false])
    expect(found.message).toContain('runs even where the setting turns it off')
    for (const other of ['not request.user.is_staff', 'not site_config.DEBUG', 'not site_config.ALLOW_ADMIN and not request.user'])
      expect((await ofCheck(other)).severity, other).toBe('P0')
  })

  it('proposes no unique constraint on the owner alone where an owner may have several rows', async () => {
    const ofInsert = (values: string): Promise<Finding> =>
      findingOf('check-then-insert', 'python', {
        files: {
          'app/models.py':
            'from django.db import models\n\n\nclass Kind(models.Model):\n    event = models.ForeignKey("Event", on_delete=models.CASCADE)\n    name = models.TextField()\n',
          'app/kinds.py': `from app.models import Kind\n\n\ndef default(request, event):\n    kind = Kind.objects.filter(event=event).first()\n    if not kind:\n        kind = Kind.objects.create(${values})\n    return kind\n`,
        },
      })
    expect((await ofInsert('event=event, name="Talk"')).fix).toContain('on `event` and `name`')
    expect((await ofInsert('event=event, name=request.name')).fix).toContain('on `event` to')
  })

  it('names what the tool does with a migration that fails', async () => {
    const table = {
      'src/db/migrations/1.ts':
        "import type { Kysely } from 'kysely'\nexport async function up(db: Kysely<unknown>) { await db.schema.createTable('users').execute() }\nexport async function down(db: Kysely<unknown>) { await db.schema.dropTable('users').execute() }\n",
    }
    const index =
      "import { sql, type Kysely } from 'kysely'\nexport async function up(db: Kysely<unknown>): Promise<void> {\n  await sql`CREATE INDEX CONCURRENTLY users_id ON users (id)`.execute(db)\n}\nexport async function down(): Promise<void> {}\n"
    const { risk } = await findingOf('concurrently-in-transaction', 'typescript', {
      base: table,
      files: { ...table, 'src/db/migrations/2.ts': index },
    })
    expect(risk).toContain('Kysely rolls all pending migrations back')
  })

  it('names the logger of the service, and does not claim how its lines look', async () => {
    const { message } = await findingOf('requests-without-correlation-id', 'go', {
      files: {
        'go.mod': 'module example.com/shop\n\ngo 1.24\n\nrequire github.com/sirupsen/logrus v1.9.3\n',
        'main.go':
          'package main\n\nimport (\n\t"net/http"\n\n\tlog "github.com/sirupsen/logrus"\n)\n\nvar logger = log.New()\n\nfunc main() {\n\tlogger.Infof("listening on %s", ":80")\n\thttp.ListenAndServe(":80", nil)\n}\n',
      },
    })
    expect(message).toMatch(/^This service logs through `logrus`, but/)
  })

  it('keeps the sign of the comparison that it replaces', async () => {
    const ofComparison = async (operator: string): Promise<string> =>
      (
        await findingOf(
          'signature-compared-in-variable-time',
          'go',
          `package hooks\n\nimport (\n\t"crypto/hmac"\n\t"crypto/sha256"\n\t"encoding/hex"\n\t"io"\n\t"net/http"\n)\n\nfunc Receive(w http.ResponseWriter, r *http.Request) {\n\tbody, _ := io.ReadAll(r.Body)\n\tmac := hmac.New(sha256.New, key)\n\tmac.Write(body)\n\texpected := hex.EncodeToString(mac.Sum(nil))\n\tif r.Header.Get("X-Signature") ${operator} expected {\n\t\tw.WriteHeader(http.StatusUnauthorized)\n\t}\n}\n`,
        )
      ).fix
    expect(await ofComparison('!=')).toContain('`!hmac.Equal(')
    expect(await ofComparison('==')).toContain('`hmac.Equal(')
  })

  it('edits a log line of Python only where its logger documents the argument', async () => {
    const ofLogger = (imports: string): Promise<Finding> =>
      findingOf(
        'error-log-without-error',
        'python',
        `${imports}\n\n\ndef run(order):\n    try:\n        charge(order)\n    except Exception:\n        logger.error("charge failed")\n`,
      )
    const plain = await ofLogger('import logging\n\nlogger = logging.getLogger(__name__)')
    expect(plain.suggestion?.replacement).toContain('exc_info=True')
    const loguru = await ofLogger('from loguru import logger')
    expect(loguru.suggestion).toBeUndefined()
    expect(loguru.fix).not.toContain('exc_info')
  })

  it('speaks of runs and not of requests where a task limited its rate', async () => {
    const body = (limit: string): string =>
      `from celery import Task\n\n\nclass SyncTask(Task):\n    name = "sync"\n\n    def execute(self, project):\n${limit}        project.pull()\n\n    def _rate_limit(self):\n        raise NotImplementedError\n`
    const { message, risk } = await findingOf('rate-limit-removed', 'python', {
      base: { 'app/work.py': body('        self._rate_limit()\n') },
      files: { 'app/work.py': body('') },
    })
    expect(message).toContain('which limited how often `SyncTask.execute` can run')
    expect(`${message} ${risk}`).not.toMatch(/callers|client|send requests/)
  })

  it('tells an endpoint that checks codes from one that sends them', async () => {
    const ofRoute = async (route: string): Promise<string> =>
      (
        await findingOf(
          'endpoint-without-rate-limit',
          'python',
          `from flask import Blueprint, request\n\nauth = Blueprint("auth", __name__)\n\n\n@auth.route("${route}", methods=["POST"])\ndef code():\n    return keep(request.form["code"])\n`,
        )
      ).message
    expect(await ofRoute('/verify-otp')).toContain('keep guessing until a code matches')
    expect(await ofRoute('/send-code')).toContain('send any number of messages')
  })

  it('says where the affected code is now, unless it is in view of the removed line', async () => {
    const ofImports = (more: string): Promise<Finding> => {
      const body = (name: string): string => `def store(upload):\n    name = ${name}\n    upload.save(os.path.join("/data", name))\n`
      return findingOf('sanitisation-removed', 'python', {
        base: {
          'app/example.py': `import os\nfrom werkzeug.utils import secure_filename\n${more}\n\n${body('secure_filename(upload.filename)')}`,
        },
        files: { 'app/example.py': `import os\n\n\n${body('upload.filename')}` },
      })
    }
    const near = await ofImports('')
    expect(near.message).toContain('`secure_filename(…)`, which removed path separators from the file name in `filename`')
    expect(near.message).not.toContain('app/example.py')
    const far = await ofImports('import json\n'.repeat(12))
    expect(far.message).toMatch(/The affected code is now at app\/example\.py:5\.$/)
  })

  it('names a handler of several routes by the first', async () => {
    const found = await findingsOf('failed-sign-in-not-noticed', 'go', {
      files: {
        'go.mod': 'module example.com/shop\n\nrequire github.com/go-chi/chi/v5 v5.2.0\n',
        'login.go': `package shop\n\nimport (\n\t"net/http"\n\n\t"github.com/go-chi/chi/v5"\n)\n\nfunc Routes(r chi.Router, s *Server) {\n\tr.Post("/login", s.Login)\n\tr.Post("/pin", s.Pin)\n\tr.Post("/v2/pin", s.Pin)\n}\n\nfunc (s *Server) Login(w http.ResponseWriter, r *http.Request) {\n\terr := s.users.VerifySecret(r.FormValue("password"))\n\tif err != nil {\n\t\ts.failures.Record(r.RemoteAddr)\n\t\thttp.Error(w, "unauthorized", http.StatusUnauthorized)\n\t}\n}\n\nfunc (s *Server) Pin(w http.ResponseWriter, r *http.Request) {\n\terr := s.users.VerifySecret(r.FormValue("pin"))\n\tif err != nil {\n\t\thttp.Error(w, "unauthorized", http.StatusUnauthorized)\n\t}\n}\n`,
      },
    })
    expect(found.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^POST \/pin refuses/))
  })
})

describe('a finding about a key that falls back to a text', () => {
  it.each<ExampleLanguage>(['typescript', 'python', 'go', 'java'])('names the setting (%s)', async (language) => {
    const found = await findingsOfExamples('secret-with-known-fallback', language)
    expect(found).not.toHaveLength(0)
    expect(found.map(({ message }) => message).filter((message) => message.includes('***'))).toEqual([])
  })
})
