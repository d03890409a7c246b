import type { IncomingMessage } from 'node:http'
import type { Answer } from './receive-webhook.ts'

/** Longer than any address of ours with its query. */
const mostCharacters = 4_096

/** Dots, slashes, backslashes and control characters that hide behind their percent-encoding. */
const hidden = /%(?:0[0-9a-f]|1[0-9a-f]|2[ef]|5c|7f)/i

const malformed = (text: string): Answer => ({ status: 400, text, close: true })

/**
 * The target of a request, if it is one that a browser or GitHub sends: a path of plain characters, without dot segments, and a query. Anything
 * else is refused before it is routed, since a proxy before this server may have read it differently.
 *
 * @returns the address, with a host that means nothing; or what to answer
 * @see https://www.rfc-editor.org/rfc/rfc9112#name-request-target
 */
export const requestTarget = ({ url = '/', headers, rawHeaders }: IncomingMessage): URL | Answer => {
  if (url.length > mostCharacters) return { status: 414, text: `An address has at most ${mostCharacters} characters.`, close: true }
  if (hostsIn(rawHeaders) > 1) return malformed('Host is given twice.')
  if (headers.host !== undefined && !/^[\w.:[\]-]*$/.test(headers.host)) return malformed('Host is malformed.')
  // A server has to take the absolute form; whose name it gives makes no difference here.
  const target = url.replace(/^https?:\/\/[^/?#]+(?=\/)/i, '')
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(target) || /[\\#]/.test(target)) return malformed('The address is malformed.')
  const [path = '/'] = target.split('?', 1)
  if (hidden.test(path) || /%(?![0-9a-f]{2})/i.test(path) || /\/\.{1,2}(?:\/|$)/.test(path)) return malformed('The path is malformed.')
  return URL.canParse(target, 'http://app') ? new URL(target, 'http://app') : malformed('The address is malformed.')
}

const hostsIn = (rawHeaders: readonly string[]): number =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length
