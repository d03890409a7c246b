import type { IncomingMessage } from 'node:http'
import { version } from '#engine/version'
import type { Frame } from '#pages/layout'
import type { Answer } from '../../webhooks/receive-webhook.ts'
import type { Session } from '../sessions.ts'
import type { Visitors } from './page-services.ts'

/** A request, and who sends it. */
export interface Visit {
  readonly request: IncomingMessage
  readonly url: URL
  readonly session: Session
  readonly isOperator: boolean
  readonly frame: Frame
}

/** The pages of one address. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  answer(visit: Visit, ...parts: string[]): Promise<Answer> | Answer
}

/** Reads who sends a request. */
export const visitOf = async (request: IncomingMessage, url: URL, { sessions, operators, signing }: Visitors): Promise<Visit> => {
  const session = await sessions.of(request)
  const isOperator = session.kind === 'operator' || (session.kind === 'person' && (await operators.isOperator(session)))
  return {
    request,
    url,
    session,
    isOperator,
    frame: {
      path: `${url.pathname}${url.search}`,
      version,
      visitor: {
        isOperator,
        canSignIn: signing !== undefined,
        formKey: sessions.formKey(session),
        leaves: session.kind !== 'anonymous',
        ...(session.kind === 'person' && { login: session.login }),
      },
    },
  }
}

/** A visit by an unknown person, for pages that report a failure. */
export const strangerOf = (request: IncomingMessage, url: URL): Pick<Visit, 'request' | 'frame'> => ({
  request,
  frame: { path: url.pathname, version, visitor: anonymousVisitor },
})

const anonymousVisitor = { isOperator: false, canSignIn: false, formKey: '', leaves: false }
