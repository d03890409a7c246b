import type { IncomingMessage } from 'node:http'
import { readBody } from '../../server/read-body.ts'
import { tooManyAttempts } from '../../server/token-guard.ts'
import type { Answer } from '../../webhooks/receive-webhook.ts'
import type { Beginning } from '../sessions.ts'
import { message, redirect } from './answers.ts'
import type { PageServices } from './page-services.ts'
import type { Visit } from './visit.ts'

const mostFormBytes = 8_192

const ownOrigins = ({ headers }: IncomingMessage, publicUrl: string | undefined): readonly string[] => [
  ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin]),
  `http://${headers.host}`,
  `https://${headers.host}`,
]

/** The fields of a form of ours; undefined when the request does not come from one. */
export const formOf = async (
  { request, session }: Visit,
  { environment, visitors: { sessions } }: PageServices,
): Promise<URLSearchParams | undefined> => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return undefined
  const { origin } = request.headers
  if (origin !== undefined && !ownOrigins(request, environment.publicUrl).includes(origin)) return undefined
  const form = new URLSearchParams((await readBody(request, mostFormBytes)).toString('utf8'))
  return sessions.isFormKey(session, form.get('key') ?? '') ? form : undefined
}

/** The secret that a form asks for, and what it opens. */
interface Entry {
  readonly field: string
  readonly isRight: (given: string) => boolean | Promise<boolean>
  readonly begins: Beginning
  readonly to: string
  readonly refuse: (visit: Visit, services: PageServices) => Answer
}

/** Begins a session for a visitor who enters the right secret. Wrong attempts count against the limit. */
export const enterBy = async (visit: Visit, { field, isRight, begins, to, refuse }: Entry, services: PageServices): Promise<Answer> => {
  const {
    visitors: { guard, sessions },
    log,
  } = services
  const form = await formOf(visit, services)
  if (!form) return message(visit, 'bad-request')
  const verdict = await guard.judge(visit.request, () => isRight((form.get(field) ?? '').trim()))
  if (typeof verdict === 'object') return tooManyAttempts(verdict.retryAfterSeconds)
  if (verdict === 'right') return redirect(to, [await sessions.begin(begins, visit.session)])
  log.warn({ path: visit.url.pathname }, 'Wrong operator token or setup code refused')
  return refuse(visit, services)
}
