import { lineCounter } from '#languages/line-counter'
import { createHash } from 'node:crypto'
import type { Fact } from '#model/fact'
import type { Span } from '#model/source-file'
import { secretTokens, type SecretToken } from '#languages/secrets'
import { holdsKey } from './holds-key.ts'
import { looksInvented } from './looks-invented.ts'
import { tokenKinds, type TokenKind } from './token-kinds.ts'

/** The start of a hash salted with the type: long enough to distinguish two tokens, too short to reveal one. */
const identityOf = (type: string, value: string): string => createHash('sha256').update(`${type}\0${value}`).digest('hex').slice(0, 10)

const kindOf = ({ recogniser, message }: SecretToken): TokenKind | undefined =>
  tokenKinds[`${recogniser}/${message}`] ?? tokenKinds[recogniser]

/** The AWS recogniser reports where the key's name starts, not its value. */
const valueOf = (
  text: string,
  { recogniser, start, end }: SecretToken,
): { readonly value: string; readonly start: number; readonly end: number } => {
  if (recogniser !== 'aws') return { value: text.slice(start, end), start, end }
  const found = /[=:>]\s*["']?([A-Za-z0-9/+=]{40})/.exec(text.slice(start, start + 160))
  return { value: found?.[1] ?? '', start, end: found ? start + found.index + found[0].length : end }
}

interface Url {
  readonly scheme: string
  readonly user: string
  readonly password: string
  readonly host: string
}

/** Parsed by hand, because a password may contain characters that are invalid in a URL. */
const urlOf = (value: string): Url | undefined => {
  const found = /^(?:jdbc:)?([a-z+]+):\/\/([^\s:@/]+):([^\s@/]+)@([^\s/?#"'`,;)\]}>\\]+)/i.exec(value)
  if (!found) return undefined
  const [, scheme = '', user = '', password = '', authority = ''] = found
  return { scheme: scheme.toLowerCase(), user, password, host: authority.replace(/:\d+$/, '').toLowerCase() }
}

/** Hosts outside production: the local machine, names in a compose network, and names used in documentation. */
const nowhere =
  /^(localhost|127\.|0\.0\.0\.0|\[?::1|10\.0\.2\.2|host\.docker\.internal|[^.]+$|.*\.(local|localhost|test|example|invalid|lan|home)$|(.*\.)?example\.(com|org|net)$|(.*\.)?(domain|host|hostname|server|your[\w-]*|my[\w-]*|xxx+|acme|foo|bar|test)\.(com|org|net|io|dev|tld)$)/

const weakPassword = /pass|pwd|secret|user|admin|root|postgres|mysql|mongo|redis|foo|bar|key|token|word|guest|[<>{}$%*]|\\/i

/** A password that looks generated: long, with mixed characters, and without placeholder words. */
const isRealPassword = ({ user, password }: Url): boolean => {
  if (password.length < 8 || password.toLowerCase() === user.toLowerCase() || weakPassword.test(password)) return false
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length
  return classes >= 2 && /\d/.test(password) && !looksInventedWord(password)
}

const looksInventedWord = (password: string): boolean =>
  password.length >= 16 ? looksInvented(password) : /example|sample|dummy|fake|change|replace|your|test|demo|x{3}|1234|abcd/i.test(password)

const ofUrl = (text: string, token: SecretToken, span: (start: number, end: number) => Fact['at']): Fact[] => {
  const url = urlOf(text.slice(token.start, token.end))
  if (!url || nowhere.test(url.host) || /[<>{}$%]|^\*+$/.test(url.host + url.user) || !isRealPassword(url)) return []
  // The identity uses the address and the account, not the password: a hash of a weak password could be guessed.
  const subject = `${url.scheme} ${url.user}@${url.host}`
  return [
    {
      kind: 'secret',
      at: span(token.start, token.start + 1),
      within: '',
      subject: `credentials ${identityOf('url', subject)}`,
      type: token.recogniser === 'basicauth' ? 'http-credentials' : 'database-url',
      label: token.recogniser === 'basicauth' ? 'an address with a user name and password' : 'a database address with a password',
      proof: 'shaped',
      grants: token.recogniser === 'basicauth' ? 'log in there' : 'read and write that database',
    },
  ]
}

/** A key created by OpenSSL or OpenSSH. A body of one repeated letter, or a truncated one, is an example; so is a certificate in its place. */
const ofPrivateKey = (text: string, token: SecretToken, span: (start: number, end: number) => Fact['at']): Fact[] => {
  const value = text.slice(token.start, token.end)
  const body = value.replace(/-----[^-]+-----/g, '').replace(/\\[nr]|\s/g, '')
  if (/x{6}|\.{3}|EXAMPLE|(.)\1{15}/.test(body) || !holdsKey(value.slice(0, value.indexOf('KEY')), body)) return []
  return [
    {
      kind: 'secret',
      at: span(token.start, token.start + 1),
      within: '',
      subject: `private-key ${identityOf('private-key', body)}`,
      type: 'private-key',
      label: 'a private key',
      proof: 'shaped',
      grants: 'sign and decrypt as its owner',
    },
  ]
}

/** Comments that mark a line as not containing a secret. */
const waved = /gitleaks:allow|secretlint-disable|pragma: allowlist secret|nosecret|noqa: S10[56]/

/** Comments that say that the following value is an example. */
const saysInvented =
  /^\s*(?:#|\/\/|\*|\/\*|--|<!--).*\b(examples?|samples?|dummy|fake|placeholder|mock|not (?:a )?real|no (?:actual|real))\b/i
const linesAbove = 5

/** Whether a comment just above a line says that its value is an example. */
const isSaidToBeInvented = (text: string, lineStart: number): boolean =>
  text
    .slice(0, lineStart)
    .split('\n')
    .slice(-linesAbove - 1)
    .some((line) => saysInvented.test(line))

/** Whether comments on the lines of a value, or above them, say that it is no credential. */
export const saysNoSecret = (text: string, { startLine, endLine }: Span, proof: 'checked' | 'shaped'): boolean => {
  const lines = text.split('\n', endLine)
  if (lines.slice(startLine - 1).some((line) => waved.test(line))) return true
  return proof === 'shaped' && lines.slice(Math.max(0, startLine - 1 - linesAbove)).some((line) => saysInvented.test(line))
}

export interface FoundSecret {
  /** Absent if a comment says that the value is an example or allowed. Nothing is reported then, but the value is still hidden. */
  readonly fact?: Fact
  /** The text to hide in output. */
  readonly value: string
}

/** The secret part of a URL or a key file, without the parts that are public. */
const privatePart = (recogniser: string, value: string): string => {
  if (recogniser === 'privatekey') return value.replace(/-----[^-]+-----/g, '').replace(/\\[nr]|\s/g, '')
  if (recogniser === 'basicauth' || recogniser === 'database-connection-string') return urlOf(value)?.password ?? ''
  return value.replace(/^https?:\/\/[^/]+\/(?:services\/)?/, '').replace(/^.*_authToken=["']?/, '')
}

/** Credentials in any text, with their values. Used by {@link secrets} and to hide values in output. */
export const foundSecrets = (text: string): FoundSecret[] => {
  const tokens = secretTokens(text)
  if (tokens.length === 0) return []
  const lineOf = lineCounter(text)
  const all: FoundSecret[] = []
  let lastEnd = -1
  for (const token of tokens) {
    const kind = kindOf(token)
    const { value, start, end } = valueOf(text, token)
    // Two recognisers may match the same token.
    if (start < lastEnd) continue
    const lineStart = text.lastIndexOf('\n', start) + 1
    const lineEnd = text.indexOf('\n', end)
    const isWaved = waved.test(text.slice(Math.max(lineStart, start - 500), lineEnd === -1 ? end + 200 : Math.min(lineEnd, end + 200)))
    const startLine = lineOf(start)
    const span = (): Fact['at'] => ({ startLine, endLine: startLine })
    const found = ((): readonly Fact[] | 'invented' => {
      if (token.recogniser === 'privatekey') return ofPrivateKey(text, token, span)
      if (token.recogniser === 'basicauth' || token.recogniser === 'database-connection-string') return ofUrl(text, token, span)
      const proof = kind?.prove(value)
      if (!kind || !proof) return []
      if (proof === 'shaped' && isSaidToBeInvented(text, lineStart)) return 'invented'
      return [
        {
          kind: 'secret',
          at: span(),
          within: '',
          subject: `${kind.type} ${identityOf(kind.type, value)}`,
          type: kind.type,
          label: kind.label,
          proof,
          grants: kind.grants,
        },
      ]
    })()
    if (found.length === 0) continue
    const hidden = privatePart(token.recogniser, value)
    if (isWaved || found === 'invented') {
      all.push({ value: hidden })
      continue
    }
    lastEnd = end
    all.push(...found.map((fact) => ({ fact, value: hidden })))
  }
  return all
}
