import { expect, it } from 'vitest'
import type { Example, ExampleLanguage } from '#model/rule'
import type { Severity } from '#model/severity'
import { rules } from '#rules/index'
import { runExample } from './example-system.ts'

const severitiesOf = async (id: string, language: ExampleLanguage, example: Example): Promise<readonly Severity[]> => {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new Error(`There is no rule ${id}.`)
  return (await runExample(rule, language, example)).review.findings.flatMap(({ ruleId, severity }) => (ruleId === id ? [severity] : []))
}

const inAtomic = (imports: string, call: string): string =>
  `from django.db import transaction\n${imports}\n\n@transaction.atomic\ndef close(claim):\n    claim.save()\n    ${call}\n`

const logged = (value: string): string =>
  `import pino from 'pino'\n\nconst log = pino()\n\nexport const accept = (payee: { email: string; iban: string }) => log.info({ ${value}: payee.${value} }, 'accepted')\n`

const migratingPod =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: parcels }\nspec:\n  replicas: 3\n  selector: { matchLabels: { app: parcels } }\n  template:\n    metadata: { labels: { app: parcels } }\n    spec:\n      initContainers:\n        - { name: schema, image: "registry.example/parcels:2.7.1", command: [alembic, upgrade, head] }\n      containers:\n        - { name: api, image: "registry.example/parcels:2.7.1" }\n'

const loggedAt = (callee: string): string =>
  `import logging\nfrom flask import request\n\nlogger = logging.getLogger(__name__)\n\n\ndef caller():\n    bearer_token = request.headers['Authorization'].split(' ')[1]\n    ${callee}(f'limits of {bearer_token}')\n    return bearer_token\n`

const refusedToken = (when: string): string =>
  `import logging\nfrom itsdangerous import BadSignature, URLSafeSerializer\n\nlogger = logging.getLogger(__name__)\nserializer = URLSafeSerializer('x')\n\n\ndef invited(token):\n    try:\n        return serializer.loads(token)\n    ${when}\n        logger.warning('invitation %s', token)\n`

const refusedBy = (check: string): string =>
  `import pino from 'pino'\n\nconst log = pino()\n\nexport const accept = (token: string) => {\n  if (${check}) {\n    log.warn({ token }, 'invitation')\n    return\n  }\n  join(token)\n}\n`

const posted = (path: string, field: string): string =>
  `import axios from 'axios'\nimport pRetry from 'p-retry'\n\nconst api = axios.create({ timeout: 2_000 })\n\nexport const send = (${field}: unknown) => pRetry(() => api.post('${path}', { ${field} }), { retries: 3 })\n`

const kept = (schedule: string): string =>
  `import time\nimport requests\nfrom tenacity import retry, stop_never, wait_fixed\n\n\n${schedule}`

const answering = (verb: string): string =>
  `import { createServer } from 'node:http'\nimport express from 'express'\n\nconst app = express()\napp.${verb}('/rates', (request, response) => response.json({}))\ncreateServer(app).listen(8080)\n`

const worker = (seconds: number): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: letters }\nspec:\n  replicas: 2\n  selector: { matchLabels: { app: letters } }\n  template:\n    metadata: { labels: { app: letters } }\n    spec:\n      terminationGracePeriodSeconds: ${seconds}\n      containers:\n        - { name: worker, image: "registry.example/letters:1.4.0" }\n`

/** A route of JAX-RS that loses its role. */
const unroled = (instead: string): Example => {
  const route = (annotations: string): string =>
    `package fleet;\n\nimport jakarta.annotation.security.*;\nimport jakarta.ws.rs.*;\n\n@Path("/berths")\npublic class BerthResource {\n  @PUT\n  @Path("/{id}/boat")\n${annotations}  public void moor(@PathParam("id") long id, String boat) {\n    Berths.moor(id, boat);\n  }\n}\n`
  const path = 'src/main/java/fleet/BerthResource.java'
  return { base: { [path]: route('  @RolesAllowed("skipper")\n') }, files: { [path]: route(instead) } }
}

const dropped = (service: string): Example => {
  const schema = (key: string): string =>
    `datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n\nmodel Seat {\n  id      String @id @default(cuid())\n  concert String\n  number  Int\n${key}}\n`
  const files = {
    'package.json':
      '{ "name": "shop", "scripts": { "start": "node src/main.js" }, "dependencies": { "express": "5.0.0", "@prisma/client": "6.0.0" } }',
    'src/main.ts': `import express from 'express'\nimport { PrismaClient } from '@prisma/client'\n\nconst prisma = new PrismaClient()\nconst app = express()\n${service}app.listen(8080)\n`,
  }
  return {
    base: { ...files, 'prisma/schema.prisma': schema('\n  @@unique([concert, number])\n') },
    files: { ...files, 'prisma/schema.prisma': schema('') },
  }
}

/** A service that does not await its work, and listens for rejections of the whole process. */
const listening = (listener: string): Example => ({
  files: {
    'package.json': '{"name":"berths","type":"module","dependencies":{"express":"5.0.0"}}',
    'src/index.ts': `import express from 'express'\nimport { db } from './db.js'\nconst app = express()\n${listener}\napp.post('/berths', (req, res) => {\n  void touch(req.body.id)\n  res.sendStatus(204)\n})\nasync function touch(id: string) {\n  await db.berth.update({ where: { id }, data: { seenAt: new Date() } })\n}\napp.listen(3000)\n`,
  },
})

const cases: readonly (readonly [string, ExampleLanguage, string, Example, Severity])[] = [
  ['rejection-unhandled', 'typescript', 'a listener that logs', listening("process.on('unhandledRejection', console.error)"), 'P3'],
  [
    'rejection-unhandled',
    'typescript',
    'a listener that exits',
    listening("process.on('unhandledRejection', () => { process.exit(1) })"),
    'P2',
  ],
  [
    'rejection-unhandled',
    'typescript',
    'a named listener that exits',
    listening("const leave = async () => {\n  await flush()\n  process.exit(1)\n}\nprocess.on('unhandledRejection', leave)"),
    'P2',
  ],
  [
    'side-effect-in-transaction',
    'python',
    'a job that may not find its row',
    inAtomic('from celery import shared_task\n\n\n@shared_task\ndef pay(key):\n    print(key)\n', 'pay.delay(claim.pk)'),
    'P1',
  ],
  [
    'side-effect-in-transaction',
    'python',
    'an email',
    inAtomic('from django.core.mail import send_mail', 'send_mail("Closed", "Bye", None, [claim.email])'),
    'P2',
  ],
  ['sensitive-value-in-log', 'typescript', 'an account number', logged('iban'), 'P1'],
  ['sensitive-value-in-log', 'typescript', 'an email address', logged('email'), 'P2'],
  [
    'implicit-configuration-default',
    'typescript',
    'an address of this machine',
    "import axios from 'axios'\n\nconst rates = axios.create({ baseURL: process.env.RATES_URL ?? 'http://localhost:4000', timeout: 2_000 })\n\nexport const rate = (currency: string) => rates.get(`/rates/${currency}`)\n",
    'P2',
  ],
  ['migrations-run-at-startup', 'kubernetes', 'a container that runs before the service', migratingPod, 'P2'],
  ['sensitive-value-in-log', 'python', 'a bearer token at debug level', loggedAt('logger.debug'), 'P1'],
  ['sensitive-value-in-log', 'python', 'a bearer token at info level', loggedAt('logger.info'), 'P0'],
  ['sensitive-value-in-log', 'python', 'a token that a check refused', refusedToken('except BadSignature:'), 'P3'],
  ['sensitive-value-in-log', 'python', 'a token after any failure', refusedToken('except Exception:'), 'P1'],
  ['sensitive-value-in-log', 'python', 'a token that is no text of the format', refusedToken('except ValueError:'), 'P1'],
  ['sensitive-value-in-log', 'python', 'a token after its check', refusedToken('finally:'), 'P1'],
  ['sensitive-value-in-log', 'typescript', 'a token that a check refused', refusedBy('!verifyInvite(token)'), 'P3'],
  ['sensitive-value-in-log', 'typescript', 'a token that a check accepted', refusedBy('verifyInvite(token)'), 'P1'],
  ['sensitive-value-in-log', 'typescript', 'a token that cannot be sent', refusedBy('!send(token)'), 'P1'],
  ['retry-of-unsafe-operation', 'typescript', 'money', posted('/payouts', 'cents'), 'P0'],
  ['retry-of-unsafe-operation', 'typescript', 'an amount of money', posted('/cards', 'cents'), 'P0'],
  ['retry-of-unsafe-operation', 'typescript', 'a note', posted('/notes', 'text'), 'P1'],
  [
    'required-configuration-not-validated',
    'go',
    'a key that is empty if it is missing',
    'package sign\n\nimport (\n\t"crypto/hmac"\n\t"crypto/sha256"\n\t"os"\n)\n\nvar key = []byte(os.Getenv("LINK_SIGNING_KEY"))\n\nfunc Sign(path string) []byte {\n\tm := hmac.New(sha256.New, key)\n\tm.Write([]byte(path))\n\treturn m.Sum(nil)\n}\n',
    'P1',
  ],
  [
    'unbounded-retry',
    'python',
    'a call that keeps its caller waiting',
    kept(
      '@retry(stop=stop_never, wait=wait_fixed(2))\ndef balance(account):\n    return requests.get(f"https://bank.example/{account}", timeout=5).json()\n',
    ),
    'P1',
  ],
  [
    'unbounded-retry',
    'python',
    'a loop that pauses',
    kept(
      'def announce(topic):\n    while True:\n        try:\n            requests.put(f"https://hub.example/{topic}", timeout=5)\n            return\n        except OSError:\n            time.sleep(30)\n',
    ),
    'P2',
  ],
  [
    'unique-constraint-removed',
    'typescript',
    'a key by which an upsert finds its row',
    dropped(
      "app.put('/seats', async (request, response) => {\n  const { concert, number } = request.body\n  await prisma.seat.upsert({ where: { concert_number: { concert, number } }, create: { concert, number }, update: {} })\n  response.sendStatus(204)\n})\n",
    ),
    'P1',
  ],
  [
    'unique-constraint-removed',
    'typescript',
    'a key that an upsert may need',
    dropped(
      "app.put('/seats', async (request, response) => {\n  const { concert, number } = request.body\n  await prisma.seat.upsert({ where: { id: request.body.id }, create: { concert, number }, update: {} })\n  response.sendStatus(204)\n})\n",
    ),
    'P2',
  ],
  ['unique-constraint-removed', 'typescript', 'a key that no statement is known to need', dropped(''), 'P2'],
  ['access-check-removed', 'java', 'a route that loses its role', unroled(''), 'P0'],
  ['access-check-removed', 'java', 'a route that says that anyone may call it', unroled('  @PermitAll\n'), 'P2'],
  ['server-without-graceful-shutdown', 'typescript', 'routes that change something', answering('post'), 'P1'],
  ['server-without-graceful-shutdown', 'typescript', 'routes that only read', answering('get'), 'P2'],
  ['grace-period-too-short', 'kubernetes', 'a worker that is killed at once', worker(0), 'P1'],
  ['grace-period-too-short', 'kubernetes', 'a worker with a second', worker(1), 'P2'],
]

it.each(cases)('%s (%s), %s', async (id, language, _what, example, severity) => {
  expect(await severitiesOf(id, language, example)).toEqual([severity])
})
