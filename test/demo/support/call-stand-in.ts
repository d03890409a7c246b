import { createSign } from 'node:crypto'
import type { StandIn } from '#demo/stand-in/stand-in'

export interface Reply {
  readonly status: number
  readonly headers: Headers
  // The tests look into answers of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any
}

export type Send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Reply>

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A JWT as an App signs it; single claims can be made wrong. */
export const appToken = (standIn: StandIn, claims: Readonly<Record<string, unknown>> = {}): string => {
  const now = Math.floor(Date.now() / 1000)
  const text = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iss: standIn.app.id, iat: now - 30, exp: now + 300, ...claims })}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(standIn.app.privateKeyPem, 'base64url')}`
}

export const sender =
  (standIn: StandIn, token: string | undefined, prefix = '/api/v3'): Send =>
  async (method, path, body, headers = {}) => {
    const answer = await fetch(`${standIn.url}${prefix}${path}`, {
      method,
      headers: { ...(token === undefined ? {} : { authorization: `bearer ${token}` }), 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const json = answer.headers.get('content-type')?.includes('json') && text !== ''
    return { status: answer.status, headers: answer.headers, body: json ? JSON.parse(text) : text }
  }

/** Calls with an installation token, got the way an App gets it. */
export const asInstallation = async (standIn: StandIn): Promise<Send> => {
  const answer = await sender(standIn, appToken(standIn))('POST', `/app/installations/${standIn.app.installationId}/access_tokens`, {})
  return sender(standIn, answer.body.token)
}
