import type { Client, ExternalCall } from '#model/facts/external-call'
import type { Linked } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { externalCallWithoutTimeoutJava } from './examples/external-call-without-timeout-java.ts'
import { externalCallWithoutTimeoutGo } from './examples/external-call-without-timeout-go.ts'
import { externalCallWithoutTimeoutPython } from './examples/external-call-without-timeout-python.ts'

const peerOf = (call: ExternalCall): string => (call.target ? `\`${call.target}\`` : 'the peer')

const waits: Readonly<Record<NonNullable<Client['connection']>['phase'], string>> = {
  connect: 'waits for ever for a connection when the server accepts and stays silent',
  answer: 'waits for ever for an answer when the server accepts the connection and stays silent',
  command: 'has no limit on how long a command may take',
}

const waitsFor = (client: Client): string => waits[client.connection?.phase ?? 'command']

/** A bound so long that it is none to a request: load balancers give up after 60 s. */
const tooLongSeconds = 60

export const externalCallWithoutTimeout = rule({
  id: 'external-call-without-timeout',
  check: '4.1',
  alsoServes: ['4.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'External call without a timeout',
  why: 'A peer that accepts the connection and never answers holds the caller for as long as it likes. Under load every worker ends up waiting, and the service stops although nothing in it has failed.',
  fix: 'Give the call a deadline that is shorter than its own caller has, and decide what happens when it passes.',
  blindSpots:
    'Options that are spread in or handed over from elsewhere, and clients made by a container or framework, count as bounded: it stays silent when the text does not decide.',
  examples: {
    java: externalCallWithoutTimeoutJava,
    python: externalCallWithoutTimeoutPython,
    typescript: {
      bad: [
        `import axios from 'axios'
import express from 'express'
const app = express()
app.post('/orders', async (req, res) => {
  const risk = await axios.post('https://risk.example.com/score', req.body) // <- finding
  res.json(risk.data)
})`,
        {
          title: 'through an instance of another file that sets none',
          files: {
            'src/http.ts': `import axios from 'axios'\nexport const risk = axios.create({ baseURL: 'https://risk.example.com' })\n`,
            'src/orders.ts': `import { risk } from './http.js'\nexport const score = (order: { id: string }) => risk.post('/score', order) // <- finding\n`,
          },
        },
        `import { Pool } from 'pg'
export const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 }) // <- finding`,
        `import { createServer } from 'node:http'
import got from 'got'
createServer(async (request, response) => {
  response.end(await got('https://rates.example.com/eur').text()) // <- finding
})`,
        `import axios from 'axios'
import 'express'
export const load = (id: string) => axios.get(\`https://crm.example.com/people/\${id}\`, { timeout: 0 }) // <- finding`,
        `import OpenAI from 'openai'
import express from 'express'
const ai = new OpenAI()
express().post('/titles', async (req, res) => {
  res.json(await ai.chat.completions.create({ model: 'small', messages: req.body.messages })) // <- finding
})`,
        `import superagent from 'superagent'
import 'express'
export const load = (id: string) => superagent.get('https://crm.example.com/people/' + id).set('accept', 'application/json') // <- finding`,
        `import { createClient } from 'redis'
export const cache = createClient({ url: process.env.REDIS_URL }) // <- finding`,
        `import * as grpc from '@grpc/grpc-js'
import { PaymentsClient } from './generated/payments.js'
import 'express'
const payments = new PaymentsClient('payments:50051', grpc.credentials.createInsecure())
export const charge = (order: { id: string }, done: (error: unknown) => void) => {
  payments.charge(order, (error: unknown) => done(error)) // <- finding
}`,
        `import { S3Client } from '@aws-sdk/client-s3'
export const storage = new S3Client({ region: 'eu-central-1' }) // <- finding`,
        {
          title: 'through a client that a framework hands in',
          files: {
            'src/risk.module.ts': `import { HttpModule } from '@nestjs/axios'\nimport { Module } from '@nestjs/common'\nimport { RiskService } from './risk.service.js'\n@Module({ imports: [HttpModule], providers: [RiskService] })\nexport class RiskModule {}\n`,
            'src/risk.service.ts': `import { HttpService } from '@nestjs/axios'
import { Injectable } from '@nestjs/common'
@Injectable()
export class RiskService {
  constructor(private readonly http: HttpService) {}
  score(order: { id: string }) {
    return this.http.post('https://risk.example.com/score', order) // <- finding
  }
}
`,
          },
        },
        `import { generateText } from 'ai'
import express from 'express'
import { model } from './model.js'
express().post('/titles', async (req, res) => {
  const { text } = await generateText({ model, prompt: req.body.prompt }) // <- finding
  res.json({ text })
})`,
        `import { WebClient } from '@slack/web-api'
import 'express'
export const slack = new WebClient(process.env.SLACK_TOKEN) // <- finding`,
        `import nodemailer from 'nodemailer'
import express from 'express'
const mailer = nodemailer.createTransport({ host: process.env.SMTP_HOST, port: 587 })
express().post('/invite', async (req, res) => {
  await mailer.sendMail({ to: req.body.to, subject: 'Hello' }) // <- finding
  res.sendStatus(204)
})`,
        {
          title: 'in a service that a container hands to the controller',
          files: {
            'src/rates.controller.ts': `import { Controller, Get } from '@nestjs/common'
import { RatesService } from './rates.service.js'
@Controller('rates')
export class RatesController {
  constructor(private readonly rates: RatesService) {}
  @Get()
  all() {
    return this.rates.load()
  }
}
`,
            'src/rates.service.ts': `import { Injectable } from '@nestjs/common'
@Injectable()
export class RatesService {
  async load() {
    const response = await fetch('https://rates.example.com/eur') // <- finding
    return response.json()
  }
}
`,
          },
        },
      ],
      good: [
        `import * as grpc from '@grpc/grpc-js'
import { PaymentsClient } from './generated/payments.js'
import 'express'
const payments = new PaymentsClient('payments:50051', grpc.credentials.createInsecure())
export const charge = (order: { id: string }, done: (error: unknown) => void) => {
  payments.charge(order, { deadline: Date.now() + 2_000 }, (error: unknown) => done(error))
}`,
        `import { S3Client } from '@aws-sdk/client-s3'
export const storage = new S3Client({ region: 'eu-central-1', requestHandler: { requestTimeout: 5_000, throwOnRequestTimeout: true } })`,
        `import OpenAI from 'openai'
import express from 'express'
const ai = new OpenAI({ timeout: 20_000 })
express().post('/titles', async (req, res) => {
  res.json(await ai.chat.completions.create({ model: 'small', messages: req.body.messages }))
})`,
        `import OpenAI from 'openai'
import express from 'express'
const ai = new OpenAI()
express().post('/answers', async (req, res) => {
  for await (const part of await ai.chat.completions.create({ model: 'small', messages: req.body.messages, stream: true })) res.write(JSON.stringify(part))
})`,
        `import superagent from 'superagent'
import 'express'
export const load = (id: string) => superagent.get('https://crm.example.com/people/' + id).timeout({ response: 5_000 })`,
        {
          title: 'the module that hands the client in sets it',
          files: {
            'src/risk.module.ts': `import { HttpModule } from '@nestjs/axios'\nimport { Module } from '@nestjs/common'\nimport { RiskService } from './risk.service.js'\n@Module({ imports: [HttpModule.register({ timeout: 5_000 })], providers: [RiskService] })\nexport class RiskModule {}\n`,
            'src/risk.service.ts': `import { HttpService } from '@nestjs/axios'
import { Injectable } from '@nestjs/common'
@Injectable()
export class RiskService {
  constructor(private readonly http: HttpService) {}
  score(order: { id: string }) {
    return this.http.post('https://risk.example.com/score', order)
  }
}
`,
          },
        },
        `import { generateText } from 'ai'
import express from 'express'
import { model } from './model.js'
express().post('/titles', async (req, res) => {
  const { text } = await generateText({ model, prompt: req.body.prompt, abortSignal: AbortSignal.timeout(20_000) })
  res.json({ text })
})`,
        `import { WebClient } from '@slack/web-api'
import 'express'
export const slack = new WebClient(process.env.SLACK_TOKEN, { timeout: 5_000 })`,
        `import nodemailer from 'nodemailer'
import express from 'express'
import { smtp } from './config.js'
const mailer = nodemailer.createTransport(smtp)
express().post('/invite', async (req, res) => {
  await mailer.sendMail({ to: req.body.to, subject: 'Hello' })
  res.sendStatus(204)
})`,
        {
          title: 'nobody waits for the mail',
          files: {
            'src/mailer.ts': `import nodemailer from 'nodemailer'
import { smtp } from './config.js'
export const mailer = nodemailer.createTransport(smtp)
`,
            'src/invite.ts': `import express from 'express'
import { mailer } from './mailer.js'
express().post('/invite', async (req, res) => {
  void mailer.sendMail({ to: req.body.to, subject: 'Hello' })
  mailer.sendMail({ to: req.body.owner, subject: 'Invited' }).catch(console.error)
  mailer.sendMail({ to: req.body.owner, subject: 'Invited' })
  res.sendStatus(204)
})
`,
          },
        },
        `import { createClient } from 'redis'
export const cache = createClient({ url: process.env.REDIS_URL, socket: { socketTimeout: 5_000 } })`,
        {
          title: 'the shared client sets it, in a file that the change does not touch',
          files: {
            'src/http.ts': `import axios from 'axios'\nconst client = axios.create({ baseURL: 'https://risk.example.com', timeout: 5_000 })\nexport { client as risk }\n`,
            'src/clients/index.ts': `export * from '../http.js'\n`,
            'src/orders.ts': `import { risk } from './clients/index.js'\nexport const score = (order: { id: string }) => risk.post('/score', order)\n`,
          },
        },
        {
          title: 'a request interceptor sets it',
          files: {
            'src/http.ts': `import axios from 'axios'\nexport const api = axios.create()\napi.interceptors.request.use((config) => ({ ...config, signal: AbortSignal.timeout(5_000) }))\n`,
            'src/orders.ts': `import { api } from './http.js'\nexport const list = () => api.get('https://orders.example.com')\n`,
          },
        },
        `import axios from 'axios'
import 'express'
axios.defaults.timeout = 8_000
export const load = () => axios.get('https://crm.example.com/people')`,
        `import axios from 'axios'
import 'express'
import { withTimeout } from './time.js'
export const load = () => withTimeout(axios.get('https://crm.example.com/people'), 2_000)`,
        `import axios, { type AxiosRequestConfig } from 'axios'
import 'express'
export const load = (options: AxiosRequestConfig) => axios.get('https://crm.example.com/people', options)`,
        {
          title: 'runs in the browser',
          files: {
            'src/components/People.tsx': `import axios from 'axios'\nexport const People = () => { void axios.get('/api/people'); return <ul /> }\n`,
          },
        },
        {
          title: 'a test',
          files: { 'src/orders.test.ts': `import axios from 'axios'\nimport 'express'\nvoid axios.get('http://localhost:3000/orders')\n` },
        },
        {
          title: 'a script that a person runs',
          files: { 'scripts/import.ts': `import axios from 'axios'\nvoid axios.get('https://crm.example.com/people')\n` },
        },
      ],
    },
    go: externalCallWithoutTimeoutGo,
  },
  *judge(system) {
    for (const call of system.facts('external-call')) {
      if (!call.inService || call.streaming || (call.relative && !call.client)) continue
      const { deadline } = call
      if (deadline.state === 'bounded')
        yield {
          ...evidenceAt(call, `bounded by ${deadline.by}`, deadline.at),
          // A signal may be anything: one that passes by itself is a safeguard of its own.
          ...(deadline.by === 'signal' ? { checks: [] } : {}),
        }
      const suggestion = call.deadlineEdit ? { suggestion: call.deadlineEdit } : {}
      if (deadline.state === 'none')
        yield gapAt(call, {
          message: `\`${call.callee}\` waits for ever if ${peerOf(call)} accepts the connection and never answers: nothing sets a deadline for it.`,
          ...suggestion,
        })
      if (deadline.state === 'disabled')
        yield gapAt(call, {
          message: `The timeout of \`${call.callee}\` is turned off here: it waits for ever if ${peerOf(call)} never answers.`,
        })
      const someoneWaits = !call.unawaited && (call.reach.has('request') || call.reach.has('job'))
      if (deadline.state === 'default' && deadline.seconds > tooLongSeconds && someoneWaits)
        yield gapAt(call, {
          severity: 'P2',
          message: `\`${call.callee}\` has no deadline of its own; only the library's default ends it, after ${deadline.seconds} s. Whoever waits for this ${call.reach.has('request') ? 'request' : 'job'} has given up long before if ${peerOf(call)} stalls.`,
          ...suggestion,
        })
    }
    for (const client of system.facts('client')) {
      if (!client.inService || !client.connection) continue
      yield* judgeConnection(client)
    }
  },
})

function* judgeConnection(client: Linked<Client>) {
  const { deadline, connection } = client
  if (deadline.state === 'bounded') yield evidenceAt(client, `bounded by ${deadline.by}`, deadline.at)
  if (deadline.state !== 'none' && deadline.state !== 'disabled') return
  yield gapAt(client, {
    severity: connection?.phase === 'command' ? 'P2' : 'P1',
    message: `This \`${client.library}\` client ${waitsFor(client)}: nothing sets a deadline for it.`,
    ...(client.deadlineEdit ? { suggestion: client.deadlineEdit } : {}),
  })
}
