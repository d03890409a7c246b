import { createHash } from 'node:crypto'
import type { Secret } from '#model/facts/secret'
import type { Fact } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import { exprsAround } from '#code/exprs-around'
import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Literal, Located, Name, Struct } from '#code/model'
import { possibleNames } from '#code/possible-names'
import { definitionsOf, type Scope } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import { publicOptions } from '#models/public-options'
import { signingsOf } from '#models/signings'
import { wordsOf } from '#models/words'
import { isForDevelopment } from '../configuration/development.ts'
import { everyExpr } from '../logs/every-expr.ts'
import type { ModuleCode } from '../module-code.ts'
import { shapeOf } from '../shape-of.ts'
import { chosenPassword } from './chosen-password.ts'
import { foundSecrets } from './found-secrets.ts'
import { isPublicKey, isSampleToken, namesThing } from './names-a-thing.ts'
import { isSensitiveName } from './sensitive-name.ts'
import { valueKind } from './value-kind.ts'

interface Found {
  readonly type: 'password' | 'connection' | 'signing-key' | 'access-token' | 'named-secret'
  readonly at: Located
  readonly label: string
  readonly grants: string
  /** Its purpose: the call and the setting, with the host and the account. */
  readonly of: string
  readonly value: string
}

/** Credentials in code: what it passes to a library as a literal, and generated values that it keeps under the name of a credential. */
export const codeCredentials = ({ file }: ModuleCode): readonly Fact[] => {
  const found = [
    ...ofTexts(file),
    ...file.index.calls.flatMap(({ call, scope }) => [
      ...ofSigning(file, call, scope),
      ...ofOptions(file, call, call, scope),
      ...ofBasicPair(file, call, scope),
    ]),
    ...file.index.structs.flatMap(({ part, scope }) => ofOptions(file, part, part, scope)),
    ...ofNames(file),
  ]
  const lines = new Set<number>()
  return found.flatMap(({ type, at, label, grants, of, value }): readonly Secret[] => {
    const { startLine, endLine } = file.spanOf(at)
    // A credential of a known format is found in the text itself, under what it is for.
    if (lines.has(startLine) || foundSecrets(value).length > 0) return []
    lines.add(startLine)
    // Salted with what it is for, and too short to reveal a value: another password is another credential.
    const identity = createHash('sha256').update(`${type}\0${of}\0${value}`).digest('hex').slice(0, 10)
    return [
      {
        kind: 'secret',
        at: { startLine, endLine },
        // As for other credentials: another value in the same function is another finding.
        within: '',
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

interface Written {
  readonly text: string
  readonly at: Expr
}

/** The texts that a value may be in production, as the file writes them: itself, or those of the branches of a condition. */
const textsOf = (file: CodeFile, expr: Expr, scope: Scope): readonly Written[] => {
  const inner = unwrapped(expr)
  const constant = inner.kind === 'name' ? constantOf(inner, scope) : undefined
  if (constant) return textsOf(file, constant, scope)
  if (inner.kind === 'conditional') return [inner.then, inner.otherwise].flatMap((each) => textsOf(file, each, scope))
  const shape = shapeOf(file, inner, scope)
  if (shape.type !== 'literal' || typeof shape.value !== 'string') return []
  return isForDevelopment({ file }, inner, inner, scope) ? [] : [{ text: shape.value, at: inner }]
}

/** The text of a constant of the class: `private static final String KEY = "…"`. */
const constantOf = ({ name, start }: Name, scope: Scope): Expr | undefined => {
  const [only, ...others] = definitionsOf(name, scope, start)
  return others.length === 0 && only?.from.kind === 'field' && only.from.field.isStatic && only.from.field.value?.kind === 'literal'
    ? only.from.field.value
    : undefined
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
  const by = file.textOf(call.callee)
  return (key ? textsOf(file, key, scope) : []).flatMap(({ text, at }): readonly Found[] => {
    if (text.startsWith('-----') || isPublicKey(text)) return []
    if (known.isPassword)
      return chosenPassword(text)
        ? [{ type: 'password', at, label: `the password of \`${by}\``, grants: 'log in with it', of: by, value: text }]
        : []
    if (!(known.isAlwaysKey ? text.length > 0 : valueKind(text) === 'random' && !namesThing('', text))) return []
    return [{ type: 'signing-key', at, label: `the key of \`${by}\``, grants: 'forge what it signs', of: by, value: text }]
  })
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
  const isPublic = site.kind === 'call' ? (publicOptions[file.nameOf(site.callee, scope)] ?? []) : []
  const account = entries.flatMap(({ name, value }) =>
    name !== undefined && ofAccount.has(wordsOf(name).join('')) ? [file.textOf(value)] : [],
  )
  return entries.flatMap(({ name, value }): readonly Found[] => {
    if (name === undefined || !isSensitiveName(name) || isPublic.includes(name)) return []
    return textsOf(file, value, scope)
      .filter(({ text }) => chosenPassword(text) && !namesThing(name, text) && !isPublicKey(text))
      .map(({ text, at }) => ({
        type: 'password',
        at,
        label: `the \`${name}\` of \`${by}\``,
        grants: 'log in with it',
        of: [by, name, ...account].join(' '),
        value: text,
      }))
  })
}

/** Settings beside a password that say whose it is, and where. */
const ofAccount: ReadonlySet<string> = new Set(
  'host hostname addr address url uri endpoint server user username login account database db dbname'.split(' '),
)

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
    if (!secret || rest.length > 0 || name !== 'auth') return []
    const by = file.textOf(call.callee)
    const account = [...call.args, ...pair.slice(0, 1)].map((each) => file.textOf(each))
    return textsOf(file, secret, scope)
      .filter(({ text }) => chosenPassword(text))
      .map(({ text, at }) => ({
        type: 'password',
        at,
        label: `the password of \`${by}\``,
        grants: 'log in with it',
        of: [by, 'auth', ...account].join(' '),
        value: text,
      }))
  })

/** Addresses with a password, and tokens in a header. */
const ofTexts = (file: CodeFile): readonly Found[] =>
  file.index.calls
    .flatMap(({ call, scope }) => call.args.flatMap((argument) => exprsOf(argument).map((expr) => ({ expr, scope }))))
    .flatMap(({ expr, scope }): readonly Found[] => {
      if (expr.kind !== 'literal' || typeof expr.value !== 'string') return []
      if (hasPassword(expr.value) && !isForDevelopment({ file }, expr, expr, scope))
        return [
          {
            type: 'connection',
            at: expr,
            label: 'a connection string with a password',
            grants: 'read and write that database',
            of: 'connection',
            value: expr.value,
          },
        ]
      const [scheme = '', token = '', ...rest] = expr.value.split(' ')
      if (rest.length > 0 || (scheme !== 'Bearer' && scheme !== 'Basic' && scheme !== 'Token') || valueKind(token) !== 'random') return []
      if (isSampleToken(token) || namesThing('', token) || isForDevelopment({ file }, expr, expr, scope)) return []
      const isHeader = [...exprsAround(file.index, expr)].some(({ kind }) => kind === 'object')
      return isHeader
        ? [{ type: 'access-token', at: expr, label: `a ${scheme} token`, grants: 'call that service', of: scheme, value: token }]
        : []
    })

/** `API_KEY = "…"`, `const token = '…'`, `private static final String SECRET = "…"`, `{ apiKey: '…' }`: a generated value with the name of a credential. */
const ofNames = (file: CodeFile): readonly Found[] => {
  if (!mayNameSecret.test(file.text)) return []
  return [...everyExpr(file.module)].flatMap((expr): readonly Found[] => {
    if (expr.kind !== 'literal' || typeof expr.value !== 'string' || valueKind(expr.value) !== 'random') return []
    const name = nameGiven(file, expr)
    if (name === undefined || !isSensitiveName(name) || namesThing(name, expr.value) || isPublicKey(expr.value)) return []
    if (isSampleToken(expr.value) || isForDevelopment({ file }, expr, expr, scopeAround(file, expr))) return []
    return [
      {
        type: 'named-secret',
        at: expr,
        label: `the value of \`${name}\``,
        grants: 'act as this service',
        of: name,
        value: expr.value,
      },
    ]
  })
}

/** No file without one of these words has the name of a credential. */
const mayNameSecret = /pass|pwd|secret|token|key|credential/i

/** The variable, the field or the key that a literal is the whole value of. */
const nameGiven = (file: CodeFile, literal: Literal): string | undefined => {
  const parent = file.index.parentOf(literal)
  if (!parent) return undefined
  if (!('kind' in parent)) return parent.name
  if (parent.kind === 'object') {
    const key = parent.properties.find(({ value }) => value === literal)?.key
    return typeof key === 'string' ? key : undefined
  }
  if (parent.kind !== 'assign' || parent.value !== literal || parent.targets.length !== 1) return undefined
  const [target] = parent.targets
  return target?.kind === 'name' || target?.kind === 'member' ? target.name : undefined
}

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
