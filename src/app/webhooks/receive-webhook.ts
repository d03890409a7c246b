import type { IncomingMessage } from 'node:http'
import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { Logger } from 'pino'
import type { Probot } from 'probot'
import { DatabaseUnavailable } from '#store/database/database'
import { UnexpectedPayload } from './jobs-of-event.ts'
import { BodyTooLarge, readBody } from '../server/read-body.ts'
import { verifySignature } from './verify-signature.ts'

/** GitHub's limit for a delivery is 25 MB. */
const maxBytes = 25 * 1024 * 1024

export interface Answer {
  readonly status: number
  /** One sentence. GitHub shows it in its list of deliveries. */
  readonly text: string
  /** `text/plain` unless given. */
  readonly type?: string
  /** Closes the connection without reading the rest of the request. */
  readonly close?: boolean
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
}

export interface ReceiveOptions {
  readonly probot: Probot
  readonly secrets: readonly string[]
  readonly log: Logger
}

/**
 * Handles one delivery. A 2xx answer means that the delivery is stored or needs no work. Any failure is reported to GitHub, which marks the
 * delivery as failed so that it can be redelivered.
 */
export const receiveWebhook = async (request: IncomingMessage, { probot, secrets, log }: ReceiveOptions): Promise<Answer> => {
  const id = header(request, 'x-github-delivery')
  const name = header(request, 'x-github-event')
  const signature = header(request, 'x-hub-signature-256')
  if (id === undefined || name === undefined)
    return { status: 400, text: 'X-GitHub-Delivery and X-GitHub-Event are required.', close: true }
  if (signature === undefined) return { status: 401, text: 'X-Hub-Signature-256 is required: set a secret for the webhook.', close: true }

  let body: Buffer
  try {
    body = await readBody(request, maxBytes)
  } catch (error) {
    if (error instanceof BodyTooLarge) return { status: 413, text: `The delivery is larger than ${maxBytes} bytes.`, close: true }
    throw error
  }
  if (!verifySignature(body, signature, secrets)) {
    log.warn({ deliveryId: printable(id) }, 'Delivery refused: wrong signature')
    return { status: 401, text: 'The signature does not match: the secret of the webhook and WEBHOOK_SECRET differ.' }
  }
  return deliver(probot, log, id, name, body)
}

const deliver = async (probot: Probot, log: Logger, id: string, name: string, body: Buffer): Promise<Answer> => {
  const payload = parse(body)
  if (payload === undefined)
    return { status: 400, text: 'The body is not a JSON object. Set the content type of the webhook to application/json.' }
  const span = trace.getTracer('readiness').startSpan('webhook', {
    kind: SpanKind.SERVER,
    attributes: { 'messaging.message.id': id, 'readiness.event': name },
  })
  try {
    // The name is only compared with the handled events, so the cast is safe.
    await context.with(trace.setSpan(context.active(), span), () =>
      probot.receive({ id, name, payload } as Parameters<Probot['receive']>[0]),
    )
    return { status: 202, text: 'Accepted.' }
  } catch (error) {
    const causes = error instanceof AggregateError ? (error.errors as unknown[]) : [error]
    span.setStatus({ code: SpanStatusCode.ERROR })
    log.error({ err: error, deliveryId: id, event: name }, 'Could not accept a delivery')
    if (causes.some((cause) => cause instanceof DatabaseUnavailable))
      return { status: 503, text: 'The database is not available. Redeliver.' }
    const unexpected = causes.find((cause) => cause instanceof UnexpectedPayload)
    return unexpected
      ? { status: 400, text: unexpected.message }
      : { status: 500, text: `The delivery was not accepted (${id}). Redeliver.` }
  } finally {
    span.end()
  }
}

const parse = (body: Buffer): object | undefined => {
  try {
    const payload: unknown = JSON.parse(body.toString('utf8'))
    return typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? payload : undefined
  } catch {
    return undefined
  }
}

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const printable = (text: string): string => text.slice(0, 64)
