import { createHash } from 'node:crypto'
import type { Secret } from '#model/facts/requests/secret'
import type { Fact } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import { exprsAround } from '#code/parts/exprs-around'
import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Literal, Located, Struct } from '#code/model'
import { possibleNames } from '#code/possible-names'
import { definitionsOf, type Scope } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import { publicOptions } from '#models/requests/public-options'
import { signingsOf } from '#models/requests/signings'
import { wordsOf } from '#models/naming/words'
import { isForDevelopment } from '../configuration/development.ts'
import { everyExpr } from '../logs/every-expr.ts'
import type { ModuleCode } from '../reading/module-code.ts'
import { chosenPassword } from './chosen-password.ts'
import { foundSecrets } from './found-secrets.ts'
import { keysAt } from './keys-at.ts'
import { isPublicKey, isSampleToken, namesThing } from './names-a-thing.ts'
import { carriedBy, keyTexts, textsOf } from './written-texts.ts'
import { isSensitiveName } from './sensitive-name.ts'
import { looksLikePassword, namesPassword } from './named-password.ts'
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
    ...ofHeaders(file),
    ...file.index.calls.flatMap(({ call, scope }) => [
      ...ofSigning(file, call, scope),
      ...ofOptions(file, call, call, scope),
      ...ofBasicPair(file, call, scope),
      ...ofSetter(file, call, scope),
    ]),
    ...file.index.structs.flatMap(({ part, scope }) => ofOptions(file, part, part, scope)),
    ...ofParts(file),
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

const ofSigning = (file: CodeFile, call: Call, scope: Scope): readonly Found[] => {
  const signings = signingsOf(file.module.language)
  const [known] = possibleNames(file, call.callee, scope).flatMap((name) => signings.signedBy(name) ?? [])
  if (!known) return []
  const by = file.textOf(call.callee)
  return keysAt(call, known.key)
    .flatMap((key) => keyTexts(file, key, scope))
    .flatMap(({ text, at }): readonly Found[] => {
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
      : [...given.keywords, ...[...given.args, ...given.keywords.map(({ value }) => value)].flatMap((argument) => entriesOf(argument))]
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

/** The entries of an object, and of the objects in it: `{ auth: { user: 'a', pass: '…' } }`. */
const entriesOf = (argument: Expr, depth = 0): readonly { readonly name: string | undefined; readonly value: Expr }[] =>
  argument.kind === 'object' && depth < deepest
    ? argument.properties.flatMap(({ key, value }) => [
        { name: typeof key === 'string' ? key : undefined, value },
        ...entriesOf(value, depth + 1),
      ])
    : []
const deepest = 4

/** Settings beside a password that say whose it is, and where. */
const ofAccount: ReadonlySet<string> = new Set(
  'host hostname addr address url uri endpoint server user username login account database db dbname'.split(' '),
)

const isOfLibrary = (file: CodeFile, { callee }: Call, scope: Scope): boolean => {
  const { root } = file.originOf(callee, scope)
  return root.kind === 'import' && !root.written.startsWith('.') && !root.written.startsWith('#') && !root.written.startsWith('@/')
}

/** `config.setPassword("…")`, `builder.password("…")`: the setter of an object of a library. */
const ofSetter = (file: CodeFile, call: Call, scope: Scope): readonly Found[] => {
  const [value, ...others] = call.args
  if (!value || others.length > 0 || call.callee.kind !== 'member') return []
  const name = call.callee.name.replace(/^(set|with)(?=[A-Z])/, '')
  return isSensitiveName(name) && textsOf(file, value, scope).length > 0 && isOfLibrary(file, call, scope)
    ? passwordsIn(file, value, scope, name, file.textOf(call.callee))
    : []
}

/** `config.Password = "…"`, `app.config["SECRET_KEY"] = "…"`: a part of an object of a library. */
const ofParts = (file: CodeFile): readonly Found[] =>
  file.index.partAssigns.flatMap(({ part: { targets, value }, scope }): readonly Found[] => {
    const [target] = targets
    if (!value || targets.length !== 1 || (target?.kind !== 'member' && target?.kind !== 'index')) return []
    const index = target.kind === 'index' && target.index?.kind === 'literal' ? target.index.value : undefined
    const name = target.kind === 'member' ? target.name : index
    if (typeof name !== 'string' || !isSensitiveName(name) || file.originOf(target.object, scope).root.kind !== 'import') return []
    return passwordsIn(file, value, scope, name, file.textOf(target))
  })

const passwordsIn = (file: CodeFile, value: Expr, scope: Scope, name: string, by: string): readonly Found[] =>
  textsOf(file, value, scope)
    .filter(({ text }) => chosenPassword(text) && !namesThing(name, text) && !isPublicKey(text))
    .map(({ text, at }) => ({
      type: 'password',
      at,
      label: `the value of \`${by}\``,
      grants: 'act as this service',
      of: by,
      value: text,
    }))

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

/** The password in the value of a Basic header, which is base64 of `name:password` (RFC 7617); undefined if it is something else. */
const passwordOfBasic = (token: string): string | undefined => {
  const pair = Buffer.from(token, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  return colon === -1 || !/^[ -~]*$/.test(pair) ? undefined : pair.slice(colon + 1)
}

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
      const password = scheme === 'Basic' ? passwordOfBasic(token) : undefined
      if (password !== undefined && !chosenPassword(password)) return []
      if (isSampleToken(token) || namesThing('', token) || isForDevelopment({ file }, expr, expr, scope)) return []
      const isHeader = [...exprsAround(file.index, expr)].some(({ kind }) => kind === 'object')
      return isHeader
        ? [{ type: 'access-token', at: expr, label: `a ${scheme} token`, grants: 'call that service', of: scheme, value: token }]
        : []
    })

/** A generated value that a header sends: `{ 'x-api-key': KEY }`, `.header("Api-Key", KEY)`, `req.Header.Set("X-Api-Key", key)`. */
const ofHeaders = (file: CodeFile): readonly Found[] => {
  if (!mayNameSecret.test(file.text)) return []
  const sent = (name: unknown, value: Expr | undefined, scope: Scope): readonly Found[] =>
    typeof name !== 'string' || !value || !namesCredentialHeader(name)
      ? []
      : exprsOf(value)
          .flatMap((part) => textsOf(file, constantAt(part, scope), scope))
          .map(({ text, at }) => ({ text: text.slice(text.lastIndexOf(' ') + 1), at }))
          .filter(({ text }) => valueKind(text) === 'random' && !isSampleToken(text) && !namesThing(name, text) && !isPublicKey(text))
          .map(({ text, at }) => ({
            type: 'access-token',
            at,
            label: `the value of the header \`${name}\``,
            grants: 'call that service',
            of: name,
            value: text,
          }))
  const ofCalls = file.index.calls.flatMap(({ call: { args }, scope }) => {
    const [name, value, ...others] = args
    return name?.kind === 'literal' && others.length === 0 ? sent(name.value, value, scope) : []
  })
  const ofObjects = [...everyExpr(file.module)].flatMap((expr) =>
    expr.kind === 'object' ? expr.properties.flatMap(({ key, value }) => sent(key, value, scopeAround(file, expr))) : [],
  )
  return [...ofCalls, ...ofObjects]
}

/** The text that a variable of one value holds, where it is written. */
const constantAt = (expr: Expr, scope: Scope): Expr => {
  if (expr.kind !== 'name') return expr
  const [only, ...others] = definitionsOf(expr.name, scope, expr.start)
  const value =
    others.length === 0 && only?.from.kind === 'value' && only.from.way.every((step) => step === 0) ? only.from.value : undefined
  return value?.kind === 'literal' ? value : expr
}

/** Headers have several words, and the name of a credential: `x-api-key`. */
const namesCredentialHeader = (name: string): boolean =>
  name.toLowerCase() === 'authorization' || (name.includes('-') && isSensitiveName(name))

/** `API_KEY = "…"`, `const token = '…'`, `private static final String SECRET = "…"`, `{ apiKey: '…' }`: a generated value with the name of a credential. */
const ofNames = (file: CodeFile): readonly Found[] => {
  if (!mayNameSecret.test(file.text)) return []
  return [...everyExpr(file.module)].flatMap((expr): readonly Found[] => {
    if (expr.kind !== 'literal' || typeof expr.value !== 'string' || expr.value.length < shortest) return []
    const isRandom = valueKind(expr.value) === 'random'
    if (!isRandom && !looksLikePassword(expr.value)) return []
    const name = nameGiven(file, expr)
    if (name === undefined || !isSensitiveName(name)) return []
    const ofPassword = namesPassword(name)
    if (ofPassword === 'about' || (!isRandom && !ofPassword) || namesThing(name, expr.value) || isPublicKey(expr.value)) return []
    if (isSampleToken(expr.value) || isForDevelopment({ file }, expr, expr, scopeAround(file, expr)) || isOneOfIds(file, expr)) return []
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

const shortest = 10

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
/** A member of a list of ids by name, such as those of products. */
const isOneOfIds = ({ index }: CodeFile, literal: Literal): boolean => {
  const isId = (expr: Expr | undefined): boolean => expr?.kind === 'literal' && uuid.test(String(expr.value))
  if (!isId(literal)) return false
  const fields = [...index.classes.values()].find((one) => one.fields.some(({ value }) => value === literal))?.fields ?? []
  const parent = index.parentOf(literal)
  const entries = parent && 'kind' in parent && parent.kind === 'object' ? parent.properties : fields
  return entries.filter(({ value }) => isId(value)).length > 1
}

/** No file without one of these words has the name of a credential. */
const mayNameSecret = /pass|pwd|secret|token|key|credential/i

/** The variable, the field or the key that a literal is the whole value of. */
const nameGiven = (file: CodeFile, literal: Expr): string | undefined => {
  const parent = file.index.parentOf(literal)
  if (!parent) return undefined
  if ('kind' in parent && parent.kind === 'call' && carriedBy(parent) === literal) return nameGiven(file, parent)
  if (!('kind' in parent)) return parent.name
  if (parent.kind === 'object') {
    const key = parent.properties.find(({ value }) => value === literal)?.key
    return typeof key === 'string' ? key : undefined
  }
  // Go's conversions also give an error: `key, err := hex.DecodeString("…")`.
  const isAlone = parent.kind === 'assign' && (parent.targets.length === 1 || (parent.targets.length === 2 && literal.kind === 'call'))
  if (parent.kind !== 'assign' || parent.value !== literal || !isAlone) return undefined
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
