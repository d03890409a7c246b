import { messagePage, type MessageKind } from '#pages/site/message-page'
import type { Answer } from '../../webhooks/receive-webhook.ts'
import type { Route, Visit } from './visit.ts'

/** Resources load only from this server, no script runs, no page can be framed, and forms can only be sent here. */
export const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
}

const statuses: Readonly<Record<MessageKind, number>> = {
  'not-found': 404,
  'sign-in': 401,
  forbidden: 403,
  'bad-request': 400,
  failed: 500,
  away: 503,
}

const plainTexts: Readonly<Record<MessageKind, string>> = {
  'not-found': 'Not found.',
  'sign-in': 'Sign in with GitHub.',
  forbidden: 'Forbidden.',
  'bad-request': 'The form has expired or comes from another site.',
  failed: 'Internal error.',
  away: 'GitHub did not answer.',
}

/** A page of ours. */
export const page = (text: string, status = 200, headers: Answer['headers'] = {}): Answer => ({
  status,
  text,
  type: 'text/html',
  headers: { ...pageHeaders, ...headers },
})

/** A page for browsers, a sentence for programs. */
export const message = (
  { request, frame }: Pick<Visit, 'request' | 'frame'>,
  kind: MessageKind,
  headers: Answer['headers'] = {},
): Answer =>
  request.headers.accept?.includes('text/html')
    ? page(messagePage(frame, kind), statuses[kind], headers)
    : { status: statuses[kind], text: plainTexts[kind], headers }

export const notAllowed = (methods: readonly Route['method'][]): Answer => ({
  status: 405,
  text: 'Method not allowed.',
  headers: { allow: methods.map((method) => (method === 'GET' ? 'GET, HEAD' : method)).join(', ') },
  close: true,
})

export const redirect = (to: string, cookies: readonly string[] = []): Answer => ({
  status: 303,
  text: `See ${to.split('?', 1)[0]}`,
  headers: { location: to, ...(cookies.length > 0 && { 'set-cookie': cookies }) },
})
