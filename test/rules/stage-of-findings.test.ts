import { expect, it } from 'vitest'
import type { Example, ExampleLanguage, Stage } from '#model/rule'
import { rules } from '#rules/index'
import { runExample } from './example-system.ts'

const listening =
  "import express from 'express'\nconst app = express()\napp.post('/orders', (_, response) => response.send())\napp.listen(3000)\n"

const stagesOf = async (id: string, language: ExampleLanguage, example: Example): Promise<readonly Stage[]> => {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new Error(`There is no rule ${id}.`)
  return (await runExample(rule, language, example)).review.findings.flatMap(({ ruleId, stage }) => (ruleId === id ? [stage] : []))
}

const logged = (level: string, name: string): string =>
  `package shop\n\nimport "log/slog"\n\nfunc refresh(${name} string) {\n\tslog.${level}("refreshed", "${name}", ${name})\n}\n`

const switched = (condition: string): string => logged('Info', 'accessToken').replace(/^(.*Info.*)$/m, `\tif ${condition} {\n$1\n\t}`)

/** A Compose file with a secret in it. */
const composed = (path: string): Example => ({
  files: { [path]: 'services:\n  quay:\n    image: quay:1\n    environment:\n      QUAY_API_KEY: t7Kq2vN9xRw4LmZ8pYbC3dHs\n' },
})

const settings = (body: string): string =>
  `package shop\n\nimport (\n\t"context"\n\t"net/http"\n)\n\ntype rates interface {\n\tLoad(ctx context.Context) *http.Client\n}\n\ntype shop struct {\n\tfrom   rates\n\tclient *http.Client\n}\n\nfunc (s *shop) Client(ctx context.Context) *http.Client {\n${body}}\n`

const oneWayOut = (early: string): string =>
  `package shop\n\nimport "context"\n\nfunc settle(parent context.Context, ids []string, pay func(context.Context, string) error) error {\n\tctx, cancel := context.WithCancel(parent)\n\tfor _, id := range ids {\n\t\tif err := pay(ctx, id); err != nil {\n${early}\t\t\treturn err\n\t\t}\n\t}\n\tcancel()\n\treturn nil\n}\n`

const begun = (statement: string, isIn: boolean): string =>
  `package shop\n\nimport (\n\t"context"\n\t"database/sql"\n)\n\nfunc open(ctx context.Context, db *sql.DB, load func(*sql.DB) error) error {\n${
    isIn ? '\ttx, err := db.BeginTx(ctx, nil)\n\tif err != nil {\n\t\treturn err\n\t}\n\tdefer tx.Rollback()\n' : ''
  }${statement.replaceAll('DB', isIn ? 'tx' : 'db')}${isIn ? '\treturn tx.Commit()\n' : '\treturn nil\n'}}\n`

/** A step of a transaction, which its own function opens or its caller hands in. */
const step = (isHandedIn: boolean, undo: string): string =>
  `package shop\n\nimport "database/sql"\n\nfunc seat(${isHandedIn ? 'tx *sql.Tx' : 'db *sql.DB'}, id int) error {\n${
    isHandedIn ? '' : '\ttx, err := db.Begin()\n\tif err != nil {\n\t\treturn err\n\t}\n'
  }\tif _, err := tx.Exec("UPDATE seats SET taken = true WHERE id = $1", id); err != nil {\n${undo}\t\treturn err\n\t}\n\treturn ${
    isHandedIn ? 'nil' : 'tx.Commit()'
  }\n}\n`

const writes =
  '\tif _, err := DB.ExecContext(ctx, "UPDATE seats SET taken = true WHERE id = 1"); err != nil {\n\t\treturn err\n\t}\n\tif _, err := DB.ExecContext(ctx, "INSERT INTO orders (id) VALUES (1)"); err != nil {\n\t\treturn err\n\t}\n'

const removed = (before: string, after: string): Example => ({
  base: { 'go.mod': 'module example.com/shop\n', 'main.go': serving, 'shop.go': before },
  files: { 'go.mod': 'module example.com/shop\n', 'main.go': serving, 'shop.go': after },
})

const asked = (before: string, after: string): Example => ({
  base: { 'app.py': records(before) },
  files: { 'app.py': records(after) },
})

const records = (check: string): string =>
  `from flask import Flask, abort, request\nfrom flask_login import current_user\n\napp = Flask(__name__)\n\n\n@app.post('/records/<record_id>')\ndef update(record_id):\n    record = Record.query.get(record_id)\n${check}    record.title = request.json['title']\n    db.session.commit()\n    return {}\n`

const spring =
  '<project><artifactId>shop</artifactId><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>\n'

/** A placeholder in the settings of a Spring application. */
const placeheld = (before: string, after: string): Example => ({
  base: { 'pom.xml': spring, 'src/main/resources/application.yaml': `mongodb:\n  uri: ${before}\n` },
  files: { 'pom.xml': spring, 'src/main/resources/application.yaml': `mongodb:\n  uri: ${after}\n` },
})

const renamed: Example = {
  base: { 'db/migration/V1__init.sql': 'CREATE TABLE parcel (id int PRIMARY KEY);\n' },
  files: {
    'db/migration/V1__init.sql': 'CREATE TABLE parcel (id int PRIMARY KEY);\n',
    'db/migration/V2__rename.sql': 'ALTER TABLE parcel RENAME TO parcels;\n',
  },
}

const ofOwner = "    if record.owner_id != current_user.id:\n        return {'error': 'unauthorized'}, 401\n"

const settled = (head: string, body: string): string =>
  `package com.example;\n\nimport org.springframework.jdbc.core.JdbcTemplate;\nimport org.springframework.stereotype.Service;\nimport org.springframework.transaction.annotation.Transactional;\n\n@Service\n${head}class Settler {\n  private final JdbcTemplate jdbc;\n  private final JdbcTemplate jdbcWithTimeout;\n\n  Settler(JdbcTemplate jdbc, JdbcTemplate jdbcWithTimeout) {\n    this.jdbc = jdbc;\n    this.jdbcWithTimeout = jdbcWithTimeout;\n  }\n\n${body}}\n`

const settling = (head: string, annotation: string, on: string): string =>
  settled(
    head,
    `  ${annotation}public void settle(long id) {\n    ${on}.update("UPDATE accounts SET open = open - 1 WHERE id = ?", id);\n    ${on}.update("INSERT INTO entries (account) VALUES (?)", id);\n  }\n`,
  )

const resettled = (before: string, after: string): Example => ({
  base: { 'src/main/java/com/example/Settler.java': before },
  files: { 'src/main/java/com/example/Settler.java': after },
})

const typed = (path: string): Example => ({
  files: {
    [path]: `import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef send(email):\n    logger.info("sending to %s", email)\n`,
  },
})

const serving = 'package shop\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":8080", nil) }\n'

const daily = (annotation: string, parameter: string): Example => ({
  files: {
    'src/main/java/com/example/Ages.java': `package com.example;\n\nimport org.springframework.jdbc.core.JdbcTemplate;\nimport org.springframework.kafka.annotation.KafkaListener;\nimport org.springframework.scheduling.annotation.Scheduled;\nimport org.springframework.stereotype.Component;\n\n@Component\nclass Ages {\n  private final JdbcTemplate jdbc;\n\n  Ages(JdbcTemplate jdbc) {\n    this.jdbc = jdbc;\n  }\n\n  @${annotation}\n  void count(${parameter}) {\n    jdbc.update("UPDATE tickets SET days_open = days_open + 1 WHERE closed_at IS NULL");\n  }\n}\n`,
  },
})

/** A second migration that sets the same columns of all rows as the first one, or others. */
const versions = (first: string, second: string): Example => ({
  base: { 'migrations/1.sql': 'CREATE TABLE seats (id int, at text, row_no int);\n', 'migrations/2.sql': `${first}\n` },
  files: {
    'migrations/1.sql': 'CREATE TABLE seats (id int, at text, row_no int);\n',
    'migrations/2.sql': `${first}\n`,
    'migrations/3.sql': `${second}\n`,
  },
})

const manifest = '{"name":"shop","dependencies":{"express":"5.0.0"}}'

const dryRun = (isOn: string, before?: string): Example => {
  const files = (asked: string): Readonly<Record<string, string>> => ({
    'package.json': manifest,
    'src/index.ts': `import express from 'express'\nimport { dryRun } from './config.js'\nconst app = express()\napp.get('/', (_req, res) => { res.json({ dryRun }) })\napp.listen(3000)\n`,
    'src/config.ts': `export const dryRun = process.env.SMS_DRY_RUN ${asked}\n`,
  })
  return { files: files(isOn), ...(before !== undefined && { base: files(before) }) }
}

/** A key of the environment that nothing asks for, and what takes it. */
const sealed = (taker: string): Example => ({
  files: {
    'go.mod': 'module example.com/quay\n\ngo 1.24\n',
    'seal/seal.go': `package seal\n\nimport (\n\t"crypto/hmac"\n\t"crypto/sha256"\n\t"os"\n\n\t"example.com/quay/seals"\n)\n\nvar key = []byte(os.Getenv("SEAL_SIGNING_KEY"))\n\nfunc Of(text []byte) []byte {\n\treturn ${taker}(text)\n}\n`,
  },
})

/** A client that the first call makes from a setting, with or without a schema of the other settings. */
const berths = (isBesideSchema: boolean, absent: string): Example => ({
  files: {
    'package.json': '{"name":"berths","type":"module"}',
    ...(isBesideSchema && {
      'src/env.ts':
        "import { z } from 'zod'\n\nexport const env = z.object({ PORT: z.coerce.number(), LEDGER_URL: z.string() }).parse(process.env)\n",
    }),
    'src/quay.ts': `let session: { key: string } | undefined\n\nconst quay = () => {\n  const key = process.env.QUAY_SIGNING_KEY${absent}\n  session ??= { key }\n  return session\n}\n\nexport const berth = (id: string) => fetch(\`https://quay.example.com/\${id}\`, { headers: { authorization: quay().key }, signal: AbortSignal.timeout(2_000) })\n`,
  },
})

const hosted = (host: string): Example => ({ files: { 'src/ledger.ts': `export const ledger = { dbHost: '${host}', pageSize: 20 }\n` } })

/** A service that takes work from a broker at an address. */
const consumes = (address: string): Example => ({
  files: {
    'package.json': '{"name":"berths","type":"module","dependencies":{"amqplib":"0.10.8","express":"5.0.0"}}',
    'src/index.ts': `import express from 'express'\nimport { connect } from 'amqplib'\nconst app = express()\nconst connection = await connect(${address})\nconst channel = await connection.createChannel()\napp.post('/tides', (_req, res) => { channel.sendToQueue('tides', Buffer.from('{}')); res.end() })\napp.listen(3000)\n`,
  },
})

/** A check that a change leaves as it is, in front of work that the change copies to another place. */
const copied = (isFirst: boolean): string =>
  `from django.http import HttpResponse, HttpResponseForbidden\n\nfrom shop.models import Order\n\n\ndef close(request, username):\n${
    isFirst ? '    Order.objects.filter(user=username).delete()\n' : ''
  }    if not request.user.has_perm("shop.close"):\n        return HttpResponseForbidden()\n${
    isFirst ? '' : '    Order.objects.filter(user=username).delete()\n'
  }    return HttpResponse(status=204)\n`

const moved = (): Example => {
  const files = {
    'requirements.txt': 'Django==5.2\n',
    'shop/urls.py': "from django.urls import path\n\nfrom shop.views import close\n\nurlpatterns = [path('<str:username>/close', close)]\n",
  }
  return { base: { ...files, 'shop/views.py': copied(false) }, files: { ...files, 'shop/views.py': copied(true) } }
}

/** A check in a function that only refuses, which goes from a view, whose class may get another base. */
const gated = (bases: string, check: string): string =>
  `from django.http import HttpResponse\nfrom django.views import View\n\nfrom shop.gates import EditorsMixin, editors_or_403\nfrom shop.models import Article\n\n\nclass Archive(${bases}):\n    def post(self, request, pk):\n${check}        Article.objects.filter(pk=pk).update(archived=True)\n        return HttpResponse(status=204)\n`

const gates =
  'from django.core.exceptions import PermissionDenied\n\n\nclass EditorsMixin:\n    def dispatch(self, request, *args, **kwargs):\n        editors_or_403(request.user)\n        return super().dispatch(request, *args, **kwargs)\n\n\ndef editors_or_403(user):\n    if not user.has_perm("shop.archive_article"):\n        raise PermissionDenied\n'

const ungated = (bases: string): Example => {
  const files = {
    'requirements.txt': 'Django==5.2\n',
    'shop/gates.py': gates,
    'shop/urls.py':
      "from django.urls import path\n\nfrom shop.views import Archive\n\nurlpatterns = [path('articles/<int:pk>/archive', Archive.as_view())]\n",
  }
  return {
    base: { ...files, 'shop/views.py': gated('View', '        editors_or_403(request.user)\n') },
    files: { ...files, 'shop/views.py': gated(bases, '') },
  }
}

/** A query behind a chain of middleware, one step of which goes. */
const shorter = (): Example => {
  const files = (first: string): Readonly<Record<string, string>> => ({
    'package.json': '{"name":"shop","dependencies":{"@trpc/server":"11.0.0"}}',
    'src/init.ts': `import { initTRPC, TRPCError } from '@trpc/server'\nexport const t = initTRPC.context<{ user?: { role: string } }>().create()\nexport const requireBeta = t.middleware(({ ctx, next }) => { if (!ctx.user) throw new TRPCError({ code: 'FORBIDDEN' }); return next() })\nexport const requireClerk = t.middleware(({ ctx, next }) => { if (ctx.user?.role !== 'clerk') throw new TRPCError({ code: 'FORBIDDEN' }); return next() })\n`,
    'src/router.ts': `import { requireBeta, requireClerk, t } from './init.js'\nimport { db } from './db.js'\nconst parcels = t.procedure${first}.use(requireClerk).query(async () => db.parcel.findMany())\nexport const router = t.router({ parcels })\n`,
  })
  return { base: files('.use(requireBeta)'), files: files('') }
}

/** A view that leaves the question who is signed in to the permission class that stays, whose file may change as well. */
const leftToOther = (isChanged: boolean): Example => {
  const view = (permissions: string): string =>
    `from rest_framework import viewsets\nfrom rest_framework.permissions import IsAuthenticated\nfrom rest_framework.response import Response\n\nfrom shop import permissions\nfrom shop.models import Note\n\n\nclass NoteViewSet(viewsets.ModelViewSet):\n    queryset = Note.objects.all()\n    permission_classes = [${permissions}]\n\n    def create(self, request):\n        Note.objects.create(text=request.data['text'])\n        return Response(status=201)\n`
  const files = {
    'requirements.txt': 'Django==5.2\ndjangorestframework==3.16\n',
    'shop/models.py': 'from django.db import models\n\n\nclass Note(models.Model):\n    text = models.TextField()\n',
    'shop/urls.py':
      "from rest_framework.routers import DefaultRouter\n\nfrom shop.views import NoteViewSet\n\nrouter = DefaultRouter()\nrouter.register('notes', NoteViewSet)\nurlpatterns = router.urls\n",
  }
  const permission = (base: string): string =>
    `from rest_framework.permissions import BasePermission\nfrom shop.access import ResourcePermission\n\n\nclass NotePermission(${base}):\n    may_read = 'notes'\n`
  return {
    base: {
      ...files,
      'shop/views.py': view('IsAuthenticated, permissions.NotePermission'),
      'shop/permissions.py': permission('BasePermission'),
    },
    files: {
      ...files,
      'shop/views.py': view('permissions.NotePermission'),
      'shop/permissions.py': permission(isChanged ? 'ResourcePermission' : 'BasePermission'),
    },
  }
}

/** A call without a time limit in a package that a new image builds; the change may touch the package. */
const builtIn = (folder: string, module: string, isTouched: boolean): Example => {
  const client = (comment: string): string =>
    `package client\n\nimport "net/http"\n\n${comment}func Load(url string) (*http.Response, error) {\n\treturn http.Get(url)\n}\n`
  const shared = {
    'go.mod': 'module example.com/rates\n\ngo 1.24\n\nrequire example.com/client v1.0.0\n',
    'vendor/modules.txt': '# example.com/client v1.0.0\n## explicit\nexample.com/client\n',
  }
  const main = `package main\n\nimport (\n\t"net/http"\n\n\t"${module}"\n)\n\nfunc main() {\n\thttp.HandleFunc("/rates", func(w http.ResponseWriter, r *http.Request) { client.Load("https://rates.example") })\n\thttp.ListenAndServe(":8080", nil)\n}\n`
  const image = 'FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN go build -mod=vendor -o /app ./cmd/rates\nENTRYPOINT ["/app"]\n'
  return {
    base: { ...shared, [`${folder}/client.go`]: client('') },
    files: {
      ...shared,
      [`${folder}/client.go`]: client(isTouched ? '// Load asks the server.\n' : ''),
      'cmd/rates/main.go': main,
      Dockerfile: image,
    },
  }
}

/** A class that closed its pool in a hook, and that still gets the pool in this way. */
const unclosed = (pool: string, field = 'private readonly pool: Pool'): Example => {
  const service = (pool: string, field: string, hook: string): string =>
    `import { Injectable } from '@nestjs/common'\nimport { Pool } from 'pg'\n\n@Injectable()\nexport class Database {\n  ${field}\n  constructor(${pool.startsWith('new') ? '' : 'pool: Pool'}) {\n    this.pool = ${pool}\n  }\n\n  query(text: string) {\n    return this.pool.query(text)\n  }\n${hook}}\n`
  const files = {
    'package.json': '{ "name": "a", "scripts": { "start": "node main.js" }, "dependencies": { "@nestjs/core": "11", "pg": "8" } }',
  }
  return {
    base: {
      ...files,
      'src/database.ts': service('new Pool({ max: 4 })', field, '\n  async onModuleDestroy() {\n    await this.pool.end()\n  }\n'),
    },
    files: { ...files, 'src/database.ts': service(pool, field, '') },
  }
}

/** A route of Flask that loses its limit. */
const unlimited = (method: string): Example => {
  const routes = (limit: string): string =>
    `from flask import Blueprint\n\nfrom parking.limits import limiter\nfrom parking.store import store\n\nbp = Blueprint("bays", __name__)\n\n\n@bp.${method}("/bays/<int:bay>")\n${limit}def bay(bay: int):\n    return store.run(bay)\n`
  const files = { 'requirements.txt': 'flask==3.1\nflask-limiter==3.12\n' }
  return {
    base: { ...files, 'parking/bays.py': routes('@limiter.limit("30/minute")\n') },
    files: { ...files, 'parking/bays.py': routes('') },
  }
}

/** A service that hands work to a pool which nothing shuts down. */
const pool = (made: string): Example => ({
  files: {
    'pom.xml':
      '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>',
    'src/main/java/com/example/Pier.java': `package com.example;\n\nimport java.util.concurrent.ExecutorService;\nimport java.util.concurrent.Executors;\nimport org.springframework.stereotype.Service;\n\n@Service\npublic class Pier {\n  private final ExecutorService hands = Executors.${made};\n\n  public void moor(Boat boat) {\n    hands.submit(() -> boat.moor());\n  }\n}\n`,
  },
})

/** A loop of Go that loads rates until its process ends. */
const polls = (wait: string): Example => ({
  files: {
    'go.mod': 'module example.com/shop\n',
    'main.go': serving,
    'rates.go': `package shop\n\nimport (\n\t"context"\n\t"log/slog"\n\t"time"\n)\n\nfunc poll(ctx context.Context, ticks *time.Ticker, load func(context.Context) error) {\n\tfor {\n\t\terr := load(ctx)\n\t\tif err != nil {\n\t\t\tslog.Error("rates", "err", err)\n\t\t}\n${wait}\t}\n}\n`,
  },
})

/** A function that calls itself after a failure, behind what its handler does first. */
const again = (first: string, error = 'requests.HTTPError'): Example => ({
  files: {
    'app/shelf.py': `import requests\n\nfrom app.api import clear\n\n\ndef place(box, shelf):\n    try:\n        return requests.put(f"https://store.example.com/{shelf}/{box}", timeout=5).json()\n    except ${error}:\n        ${first}\n        return place(box, shelf)\n`,
  },
})

/** A route whose handler ends with a step that exits, itself or further on. */
const leaving = (step: string): Example => ({
  files: {
    'src/app.ts': `import express from 'express'\nimport { settle } from './settle.js'\n\nconst app = express()\n\napp.post('/orders', (request, response) => {\n  if (!request.body) {\n    ${step}\n  }\n  response.sendStatus(204)\n})\n\napp.listen(8080)\n`,
    'src/settle.ts': 'export function settle(): void {\n  process.exit(1)\n}\n',
  },
})

/** A transaction that calls a method which sends a mail. */
const told = (body: string): Example => ({
  files: {
    'src/post.ts': `import nodemailer from 'nodemailer'\n\nexport class Post {\n  private readonly transport = nodemailer.createTransport({ host: 'mail' })\n\n  async tell(to: string): Promise<void> {\n    ${body}\n  }\n}\n\nexport const post = new Post()\n`,
    'src/close.ts': `import { prisma } from './db.js'\nimport { post } from './post.js'\n\nexport async function close(id: string, to: string): Promise<void> {\n  await prisma.$transaction(async (tx) => {\n    await tx.account.update({ where: { id }, data: { closed: true } })\n    await post.tell(to)\n  })\n}\n`,
  },
})

/** A transaction that calls a function which publishes a message, unless an error ends it before. */
const published = (end: string): Example => ({
  files: {
    'go.mod': 'module example.com/shop\n',
    'main.go': serving,
    'shop.go': `package shop\n\nimport (\n\t"context"\n\t"database/sql"\n\t"encoding/json"\n\n\tamqp "github.com/rabbitmq/amqp091-go"\n)\n\nfunc closeAccount(ctx context.Context, db *sql.DB, ch *amqp.Channel, id string) error {\n\ttx, err := db.BeginTx(ctx, nil)\n\tif err != nil {\n\t\treturn err\n\t}\n\tdefer tx.Rollback()\n\tif _, err := tx.ExecContext(ctx, "UPDATE accounts SET closed = true WHERE id = $1", id); err != nil {\n\t\treturn err\n\t}\n\tif err := publish(ctx, ch, id); err != nil {\n\t\treturn err\n\t}\n\treturn tx.Commit()\n}\n\nfunc publish(ctx context.Context, ch *amqp.Channel, id string) error {\n\tbody, err := json.Marshal(id)\n\tif err != nil {\n\t\t${end}\n\t}\n\treturn ch.PublishWithContext(ctx, "accounts", "closed", false, false, amqp.Publishing{Body: body})\n}\n`,
  },
})

const eventually = (first: string, work = 'work()'): Example => ({
  files: {
    'src/again.ts': `import { connect, nextName, retries } from './around.js'\n\nexport async function eventually(work: (name?: string) => Promise<void>): Promise<void> {\n  try {\n    return await ${work}\n  } catch {\n    ${first}\n    return eventually(work)\n  }\n}\n`,
  },
})

/** Migrations that end with an index on the table of the first one. */
const indexed = (...before: string[]): Example => {
  const files = (texts: readonly string[]) => Object.fromEntries(texts.map((text, at) => [`migrations/${at + 1}.sql`, `${text}\n`]))
  return { base: files(before), files: files([...before, 'CREATE INDEX seats_at ON seats (at);']) }
}

const seats = 'CREATE TABLE seats (id int, at text);'

/** A Deployment behind a Service. */
const workload = (probe: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: berths }\nspec:\n  selector: { app: berths }\n  ports: [{ port: 80, targetPort: 8080 }]\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: berths }\nspec:\n  selector: { matchLabels: { app: berths } }\n  template:\n    metadata: { labels: { app: berths } }\n    spec:\n      containers:\n        - name: berths\n          image: registry.acme.com/berths:1.2\n          ports: [{ containerPort: 8080 }]\n${probe}`

const probe = '          readinessProbe: { httpGet: { path: /ready, port: 8080 } }\n'

const probed = (before: string | undefined, after: string): Example => ({
  ...(before !== undefined && { base: { 'deploy/berths.yaml': workload(before) } }),
  files: { 'deploy/berths.yaml': workload(after) },
})

/** A server without the handler of a signal that it had. */
const handlerGone = (signal: string): Example => {
  const server =
    "import { createServer } from 'node:http'\nconst server = createServer((_req, res) => res.end('tides'))\nserver.listen(3000)\n"
  const other = "process.on('SIGUSR1', () => console.log(process.memoryUsage()))\n"
  return {
    base: { 'package.json': manifest, 'src/index.js': `${server}${other}process.on('${signal}', () => server.close())\n` },
    files: { 'package.json': manifest, 'src/index.js': `${server}${other}` },
  }
}

const cases: readonly (readonly [string, ExampleLanguage, string, Example, readonly Stage[]])[] = [
  ['table-locking-migration', 'sql', 'a table of the first migration', indexed(seats), ['stable']],
  [
    'startup-check-removed',
    'java',
    'a local default of a placeholder whose key nobody may read',
    placeheld('${STORE_HOST}', '${STORE_HOST:localhost}'),
    ['preview'],
  ],
  ['rename-breaks-running-version', 'sql', 'a table whose use nothing shows', renamed, ['preview']],
  ['table-locking-migration', 'sql', 'a table that the migration before adds', indexed('CREATE TABLE rows (id int);', seats), ['preview']],
  ['workload-without-readiness-probe', 'kubernetes', 'a probe that was never there', probed(undefined, ''), ['preview']],
  ['workload-without-readiness-probe', 'kubernetes', 'a probe that the change removes', probed(probe, ''), ['stable']],
  ['shutdown-handler-removed', 'typescript', 'a handler of a signal that no platform sends', handlerGone('SIGINT'), ['preview']],
  ['sensitive-value-in-log', 'go', 'a token of any kind at a level that is off', logged('Debug', 'token'), ['preview']],
  ['sensitive-value-in-log', 'go', 'the same at a level that is on', logged('Info', 'token'), ['stable']],
  [
    'sensitive-value-in-log',
    'go',
    'a token that says what it gives access to, at a level that is off',
    logged('Debug', 'accessToken'),
    ['preview'],
  ],
  ['sensitive-value-in-log', 'go', 'the same at a level that is on', logged('Info', 'accessToken'), ['stable']],
  ['sensitive-value-in-log', 'go', 'behind a switch for developers', switched('settings.Debug'), ['preview']],
  [
    'sensitive-value-in-log',
    'go',
    'behind a switch that the file itself turns on',
    `${switched('debug')}\nconst debug = true\n`,
    ['stable'],
  ],
  ['sensitive-value-in-log', 'go', 'behind a condition that is no such switch', switched('settings.Ready'), ['stable']],
  ['secret-in-image-or-manifest', 'compose', 'a file of no environment', composed('compose.yaml'), ['preview']],
  ['secret-in-image-or-manifest', 'compose', 'a file of production', composed('compose.production.yaml'), ['stable']],
  [
    'context-not-handed-on',
    'go',
    'a value that is made once for all callers',
    settings('\tif s.client != nil {\n\t\treturn s.client\n\t}\n\ts.client = s.from.Load(context.Background())\n\treturn s.client\n'),
    ['preview'],
  ],
  [
    'server-without-graceful-shutdown',
    'typescript',
    'a server of a package whose script handles SIGTERM',
    {
      files: {
        'src/health.ts': listening,
        'src/index.ts': `#!/usr/bin/env node\nimport './health'\nprocess.on('SIGTERM', () => process.exit(0))\n`,
      },
    },
    ['preview'],
  ],
  ['server-without-graceful-shutdown', 'typescript', 'a server alone', { files: { 'src/health.ts': listening } }, ['stable']],
  [
    'unstructured-log-on-request-path',
    'java',
    'a layout that may replace another one of text',
    {
      files: {
        'src/main/resources/log4j2.xml':
          '<Configuration><Appenders><Console name="out"><PatternLayout pattern="%d %p %m%n"/></Console></Appenders><Loggers><Root level="info"><AppenderRef ref="out"/></Root></Loggers></Configuration>\n',
      },
    },
    ['preview'],
  ],
  ['release-removed', 'go', 'one of two releases', removed(oneWayOut('\t\t\tcancel()\n'), oneWayOut('')), ['preview']],
  ['executor-not-shut-down', 'java', 'a pool without a queue', pool('newCachedThreadPool()'), ['preview']],
  ['executor-not-shut-down', 'java', 'a pool whose tasks wait in a queue', pool('newFixedThreadPool(4)'), ['stable']],
  ['unbounded-retry', 'python', 'a recursion after the handler acted on its target', again('clear(shelf)'), ['preview']],
  ['process-exit-in-request-path', 'typescript', 'an exit in the handler of a route', leaving('process.exit(1)'), ['stable']],
  ['process-exit-in-request-path', 'typescript', 'an exit in a function that a handler calls', leaving('settle()'), ['preview']],
  [
    'side-effect-in-transaction',
    'typescript',
    'a function that always has the effect',
    told('await this.transport.sendMail({ to })'),
    ['stable'],
  ],
  [
    'side-effect-in-transaction',
    'typescript',
    'a function that has the effect for some arguments',
    told("if (to.endsWith('.com')) await this.transport.sendMail({ to })"),
    ['preview'],
  ],
  [
    'side-effect-in-transaction',
    'typescript',
    'a function that may leave before the effect',
    told("if (to === '') return\n    await this.transport.sendMail({ to })"),
    ['preview'],
  ],
  [
    'side-effect-in-transaction',
    'typescript',
    'a function that fails before the effect',
    told("if (to === '') throw new Error('no address')\n    await this.transport.sendMail({ to })"),
    ['stable'],
  ],
  [
    'side-effect-in-transaction',
    'typescript',
    'a function that sets something up before the effect',
    told("if (!this.from) this.from = 'shop@example.com'\n    await this.transport.sendMail({ to })"),
    ['stable'],
  ],
  ['side-effect-in-transaction', 'go', 'a function that hands on an error before', published('return err'), ['stable']],
  ['side-effect-in-transaction', 'go', 'a function that hands on no error before', published('return nil'), ['preview']],
  ['unbounded-retry', 'python', 'a recursion for one kind of error', again('print("again", shelf)'), ['preview']],
  [
    'unbounded-retry',
    'python',
    'a recursion for any error, after a line in the log',
    again('print("again", shelf)', 'Exception'),
    ['stable'],
  ],
  ['unbounded-retry', 'python', 'a recursion for any error, after an act', again('clear(shelf)', 'Exception'), ['preview']],
  ['unbounded-retry', 'typescript', 'a recursion that only counts', eventually('retries.add(1)'), ['stable']],
  ['unbounded-retry', 'typescript', 'a recursion that connects before', eventually('await connect()'), ['preview']],
  ['unbounded-retry', 'typescript', 'a recursion whose work gets a new name each time', eventually('', 'work(nextName())'), ['preview']],
  ['release-removed', 'go', 'a rollback by the opener', removed(step(false, '\t\ttx.Rollback()\n'), step(false, '')), ['stable']],
  ['release-removed', 'go', 'one by whom it is handed to', removed(step(true, '\t\ttx.Rollback()\n'), step(true, '')), ['preview']],
  [
    'release-removed',
    'go',
    'the only release',
    removed(oneWayOut(''), oneWayOut('').replace('\tcancel()\n', '\t_ = cancel\n')),
    ['stable'],
  ],
  ['job-adds-amount-each-time', 'java', 'a counter of days', daily('Scheduled(cron = "0 30 2 * * *")', ''), ['preview']],
  ['job-adds-amount-each-time', 'java', 'a message that may come again', daily('KafkaListener(topics = "days")', 'String day'), ['stable']],
  ['live-by-default', 'typescript', 'a safe mode that is off by default', dryRun("=== 'true'"), ['preview']],
  ['live-by-default', 'typescript', 'a safe mode that was on before', dryRun("=== 'true'", "!== 'false'"), ['stable']],
  ['transaction-removed', 'go', 'with two writes', removed(begun(writes, true), begun(writes, false)), ['stable']],
  ['cancellation-swallowed', 'go', 'a loop that waits for ticks', polls('\t\t<-ticks.C\n'), ['preview']],
  ['cancellation-swallowed', 'go', 'a loop that never waits', polls(''), ['stable']],
  [
    'cancellation-swallowed',
    'java',
    'an interrupt',
    'package com.example;\n\nclass Poller {\n  private final java.util.concurrent.BlockingQueue<String> queue;\n  private final Store store;\n\n  Poller(java.util.concurrent.BlockingQueue<String> queue, Store store) {\n    this.queue = queue;\n    this.store = store;\n  }\n\n  void run() {\n    while (true) {\n      try {\n        store.save(queue.take());\n      } catch (InterruptedException e) {\n        continue;\n      }\n    }\n  }\n}\n',
    ['preview'],
  ],
  ['external-call-without-timeout', 'typescript', 'a broker of one network', consumes("'amqp://broker'"), ['preview']],
  ['external-call-without-timeout', 'typescript', 'a broker that the environment names', consumes('process.env.BROKER_URL'), ['stable']],
  ['access-check-removed', 'python', 'the check goes', asked(ofOwner, ''), ['stable']],
  [
    'access-check-removed',
    'python',
    'only some ways ask it now',
    asked(ofOwner, `    if request.remote_addr != '127.0.0.1':\n${ofOwner.replaceAll(/^/gm, '    ').trimEnd()}\n`),
    ['preview'],
  ],
  [
    'transaction-removed',
    'java',
    'of a method',
    resettled(settling('', '@Transactional\n  ', 'jdbc'), settling('', '', 'jdbc')),
    ['stable'],
  ],
  [
    'transaction-removed',
    'java',
    'of a whole class',
    resettled(settling('@Transactional\n', '', 'jdbc'), settling('', '', 'jdbc')),
    ['preview'],
  ],
  [
    'deadline-removed',
    'java',
    'and nothing new names a limit',
    resettled(settling('', '@Transactional(timeout = 30)\n  ', 'jdbc'), settling('', '@Transactional\n  ', 'jdbc')),
    ['stable'],
  ],
  [
    'deadline-removed',
    'java',
    'and a client that is named after a limit is called now',
    resettled(settling('', '@Transactional(timeout = 30)\n  ', 'jdbc'), settling('', '@Transactional\n  ', 'jdbcWithTimeout')),
    ['preview'],
  ],
  ['sensitive-value-in-log', 'python', 'in a service', typed('shop/mail.py'), ['stable']],
  ['sensitive-value-in-log', 'python', 'in a command', typed('shop/management/commands/mail.py'), ['preview']],
  ['access-check-removed', 'python', 'the check stays, and work moves in front of it', moved(), ['preview']],
  ['access-check-removed', 'typescript', 'a chain of middleware loses a step', shorter(), ['preview']],
  ['access-check-removed', 'python', 'a call that only refuses goes', ungated('View'), ['stable']],
  ['access-check-removed', 'python', 'the class gets a base that may make it', ungated('EditorsMixin, View'), ['preview']],
  ['access-check-removed', 'python', 'another permission class stays as it was', leftToOther(false), ['stable']],
  ['access-check-removed', 'python', 'another permission class stays, and changes', leftToOther(true), ['preview']],
  [
    'external-call-without-timeout',
    'go',
    'vendored code as it was',
    builtIn('vendor/example.com/client', 'example.com/client', false),
    ['preview'],
  ],
  [
    'external-call-without-timeout',
    'go',
    'vendored code that the change touches',
    builtIn('vendor/example.com/client', 'example.com/client', true),
    ['stable'],
  ],
  [
    'guessable-secret',
    'typescript',
    'a nonce that the file never compares',
    'export const element = { versionNonce: Math.floor(Math.random() * 2 ** 31) }\n',
    ['preview'],
  ],
  [
    'guessable-secret',
    'typescript',
    'a nonce that the file compares',
    'const nonce = Math.random().toString(36)\nexport const isOurs = (claims: { nonce: string }) => claims.nonce === nonce\n',
    ['stable'],
  ],
  ['rate-limit-removed', 'python', 'of a route that changes something', unlimited('post'), ['stable']],
  ['rate-limit-removed', 'python', 'of a route that only reads', unlimited('get'), ['preview']],
  ['release-removed', 'typescript', 'a hook goes, and the class creates the pool', unclosed('new Pool({ max: 4 })'), ['stable']],
  ['release-removed', 'typescript', 'a hook goes, and the pool is handed in', unclosed('pool'), ['preview']],
  [
    'unbatched-backfill',
    'sql',
    'the same columns again',
    versions("UPDATE seats SET (id, at) = (1, 'a');", "UPDATE seats SET (id, at) = (2, 'b');"),
    ['preview'],
  ],
  ['unbatched-backfill', 'sql', 'other columns', versions('UPDATE seats SET row_no = 1;', "UPDATE seats SET at = 'b';"), ['stable']],
  ['required-configuration-not-validated', 'go', 'the key of a code', sealed('hmac.New(sha256.New, key).Sum'), ['stable']],
  ['required-configuration-not-validated', 'go', 'a key of an unknown library', sealed('seals.Of(key)'), ['preview']],
  ['required-configuration-not-validated', 'typescript', 'read at first use beside a schema', berths(true, '!'), ['stable']],
  ['required-configuration-not-validated', 'typescript', 'read at first use, and no schema', berths(false, '!'), ['preview']],
  ['required-configuration-not-validated', 'typescript', 'an empty signing key beside a schema', berths(true, " ?? ''"), ['stable']],
  ['environment-host-in-code', 'typescript', 'a host that names production', hosted('ledger-1.prod.internal'), ['stable']],
  ['environment-host-in-code', 'typescript', 'a host that names another environment', hosted('ledger-1.staging.internal'), ['preview']],
  ['environment-host-in-code', 'typescript', 'a host of one instance', hosted('ledger.c9x.eu-west-1.rds.amazonaws.com'), ['preview']],
]

it.each(cases)('%s (%s): %s', async (id, language, _what, example, stages) => {
  expect(await stagesOf(id, language, example)).toEqual(stages)
})
