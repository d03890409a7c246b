import type { IncomingMessage } from 'node:http'
import type { Answer } from '../webhooks/receive-webhook.ts'

/** No URL of ours, query included, is longer. */
const mostCharacters = 4_096

/** Percent-encoded dots, slashes, backslashes and control characters. */
const hidden = /%(?:0[0-9a-f]|1[0-9a-f]|2[ef]|5c|7f)/i

const malformed = (text: string): Answer => ({ status: 400, text, close: true })

/**
 * Parses the target of a request. It accepts only what browsers and GitHub send: a path of plain characters without dot segments, and a
 * query. Everything else is rejected before routing, since a proxy in front of this server may have interpreted it differently.
 *
 * @returns the URL, with a meaningless host, or the answer to an invalid target
 * @see https://www.rfc-editor.org/rfc/rfc9112#name-request-target
 */
export const requestTarget = ({ url = '/', headers, rawHeaders }: IncomingMessage): URL | Answer => {
  if (url.length > mostCharacters) return { status: 414, text: `The URL is longer than ${mostCharacters} characters.`, close: true }
  if (hostsIn(rawHeaders) > 1) return malformed('The Host header is repeated.')
  if (headers.host !== undefined && !/^[\w.:[\]-]*$/.test(headers.host)) return malformed('The Host header is malformed.')
  // A server has to accept the absolute form; the host in it is ignored.
  const target = url.replace(/^https?:\/\/[^/?#]+(?=\/)/i, '')
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(target) || /[\\#]/.test(target)) return malformed('The URL is malformed.')
  const [path = '/'] = target.split('?', 1)
  if (hidden.test(path) || /%(?![0-9a-f]{2})/i.test(path) || /\/\.{1,2}(?:\/|$)/.test(path)) return malformed('The path is malformed.')
  return URL.canParse(target, 'http://app') ? new URL(target, 'http://app') : malformed('The URL is malformed.')
}

const hostsIn = (rawHeaders: readonly string[]): number =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length
