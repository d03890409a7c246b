import { createHash } from 'node:crypto'
import type { Secret } from '#model/facts/secret'
import type { Fact } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import { exprsAround } from '#code/exprs-around'
import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Located, Struct } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { Scope } from '#code/scope'
import { signingsOf } from '#models/signings'
import type { ModuleCode } from '../module-code.ts'
import { shapeOf } from '../shape-of.ts'
import { chosenPassword } from './chosen-password.ts'
import { isSensitiveName } from './sensitive-name.ts'
import { valueKind } from './value-kind.ts'

interface Found {
  readonly type: 'password' | 'connection' | 'signing-key' | 'access-token'
  readonly at: Located
  readonly label: string
  readonly grants: string
  /** The purpose of the credential. Never the value. */
  readonly of: string
}

/** Credentials that code passes to a library as a literal: a client's password, a signing key, a token in a header. */
export const codeCredentials = ({ file, withinAt }: ModuleCode): readonly Fact[] => {
  const found = [
    ...ofTexts(file),
    ...file.index.calls.flatMap(({ call, scope }) => [
      ...ofSigning(file, call, scope),
      ...ofOptions(file, call, call, scope),
      ...ofBasicPair(file, call, scope),
    ]),
    ...file.index.structs.flatMap(({ part, scope }) => ofOptions(file, part, part, scope)),
  ]
  const lines = new Set<number>()
  return found.flatMap(({ type, at, label, grants, of }): readonly Secret[] => {
    const { startLine, endLine } = file.spanOf(at)
    if (lines.has(startLine)) return []
    lines.add(startLine)
    const identity = createHash('sha256').update(`${type}\0${of}`).digest('hex').slice(0, 10)
    return [
      {
        kind: 'secret',
        at: { startLine, endLine },
        within: withinAt(at),
        subject: `${type} ${identity}`,
        type,
        label,
        proof: 'shaped',
        isJoined: true,
        grants,
      },
    ]
  })
}

const textOf = (file: CodeFile, expr: Expr, scope: Scope): { readonly text: string; readonly at: Expr } | undefined => {
  const inner = unwrapped(expr)
  const shape = shapeOf(file, inner, scope)
  if (shape.type !== 'literal' || typeof shape.value !== 'string') return undefined
  return { text: shape.value, at: inner }
}

/** The text in `[]byte("…")`, `b"…"`, `"…".getBytes()` and `Buffer.from("…")`. */
const unwrapped = (expr: Expr): Expr => {
  if (expr.kind === 'cast') return unwrapped(expr.value)
  if (expr.kind !== 'call') return expr
  const name = lastName(expr.callee)
  if ((name === 'getBytes' || name === 'encode') && expr.callee.kind === 'member') return unwrapped(expr.callee.object)
  const [first] = expr.args
  return first && (name === 'from' || name === 'byte' || name === '' || name === 'bytes') ? unwrapped(first) : expr
}

const ofSigning = (file: CodeFile, call: Call, scope: Scope): readonly Found[] => {
  const signings = signingsOf(file.module.language)
  const [known] = possibleNames(file, call.callee, scope).flatMap((name) => signings.signedBy(name) ?? [])
  if (!known) return []
  const key = call.keywords.find(({ name }) => name === known.key.keyword)?.value ?? call.args[known.key.position]
  const value = key && textOf(file, key, scope)
  if (!value || value.text.startsWith('-----')) return []
  const isKey = known.isAlwaysKey ? value.text.length > 0 : valueKind(value.text) === 'random'
  const by = file.textOf(call.callee)
  return isKey
    ? [
        {
          type: 'signing-key',
          at: value.at,
          label: `the key of \`${by}\``,
          grants: 'forge what it signs',
          of: by,
        },
      ]
    : []
}

/** Client settings by name: `new Pool({ password: '…' })`, `connect(password="…")`, `&redis.Options{Password: "…"}`. */
const ofOptions = (file: CodeFile, site: Call | Struct, given: Call | Struct, scope: Scope): readonly Found[] => {
  const by = site.kind === 'call' ? file.textOf(site.callee) : file.textOf(site.type)
  const isForeign = site.kind === 'call' ? isOfLibrary(file, site, scope) : site.type.name?.kind === 'member'
  if (!isForeign) return []
  const entries: readonly { readonly name: string | undefined; readonly value: Expr }[] =
    given.kind === 'struct'
      ? given.fields
      : [
          ...given.keywords,
          ...given.args.flatMap((argument) =>
            argument.kind === 'object'
              ? argument.properties.map(({ key, value }) => ({ name: typeof key === 'string' ? key : undefined, value }))
              : [],
          ),
        ]
  return entries.flatMap(({ name, value }): readonly Found[] => {
    if (name === undefined || !isSensitiveName(name)) return []
    const written = textOf(file, value, scope)
    if (!written || !chosenPassword(written.text)) return []
    return [{ type: 'password', at: written.at, label: `the \`${name}\` of \`${by}\``, grants: 'log in', of: `${by} ${name}` }]
  })
}

const isOfLibrary = (file: CodeFile, { callee }: Call, scope: Scope): boolean => {
  const { root } = file.originOf(callee, scope)
  return root.kind === 'import' && !root.written.startsWith('.') && !root.written.startsWith('#') && !root.written.startsWith('@/')
}

/** `httpx.post(url, auth=("user", "…"))`. */
const ofBasicPair = (file: CodeFile, call: Call, scope: Scope): readonly Found[] =>
  call.keywords.flatMap(({ name, value }): readonly Found[] => {
    const pair =
      value.kind === 'array' ? value.elements : value.kind === 'call' && lastName(value.callee).endsWith('BasicAuth') ? value.args : []
    const [, secret, ...rest] = pair
    const written = secret && rest.length === 0 && name === 'auth' ? textOf(file, secret, scope) : undefined
    if (!written || !chosenPassword(written.text)) return []
    const by = file.textOf(call.callee)
    return [{ type: 'password', at: written.at, label: `the password of \`${by}\``, grants: 'log in', of: `${by} auth` }]
  })

/** Addresses with a password, and tokens in a header. */
const ofTexts = (file: CodeFile): readonly Found[] =>
  file.index.calls
    .flatMap(({ call }) => call.args.flatMap((argument) => exprsOf(argument)))
    .flatMap((expr): readonly Found[] => {
      if (expr.kind !== 'literal' || typeof expr.value !== 'string') return []
      if (hasPassword(expr.value))
        return [
          {
            type: 'connection',
            at: expr,
            label: 'a connection string with a password',
            grants: 'read and write that database',
            of: 'connection',
          },
        ]
      const [scheme = '', token = '', ...rest] = expr.value.split(' ')
      if (rest.length > 0 || (scheme !== 'Bearer' && scheme !== 'Basic' && scheme !== 'Token') || valueKind(token) !== 'random') return []
      const isHeader = [...exprsAround(file.index, expr)].some(({ kind }) => kind === 'object')
      return isHeader
        ? [{ type: 'access-token', at: expr, label: `a ${scheme} token`, grants: 'call the service with its permissions', of: scheme }]
        : []
    })

/** `host=db.internal user=a password=…`, `postgresql://a:…@db.internal/x`. */
const hasPassword = (text: string): boolean => {
  if (text.includes('password=') && text.includes('host=')) {
    const settings = new Map(
      text.split(' ').map((part): [string, string] => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
    )
    return isElsewhere(settings.get('host') ?? '') && chosenPassword(settings.get('password') ?? '')
  }
  const url = text.startsWith('jdbc:') ? text.slice(5) : text
  if (!URL.canParse(url)) return false
  const { protocol, hostname, password } = new URL(url)
  return databases.has(protocol) && isElsewhere(hostname) && chosenPassword(decodeURIComponentSafely(password))
}

const databases: ReadonlySet<string> = new Set(
  'postgres: postgresql: postgresql+psycopg: postgresql+psycopg2: postgresql+asyncpg: mysql: mysql+pymysql: mongodb: mongodb+srv: redis: rediss: amqp: amqps:'.split(
    ' ',
  ),
)

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A name with a dot that is not a local or documentation host. A name without a dot is a container on the developer's machine. */
const isElsewhere = (host: string): boolean => {
  const labels = host.toLowerCase().split('.')
  if (labels.length < 2 || host.startsWith('127.') || host === '0.0.0.0') return false
  const last = labels.at(-1) ?? ''
  return !['local', 'localhost', 'test', 'example', 'invalid', 'lan', 'home'].includes(last) && !labels.includes('example')
}
