import type { WeakSetting } from '#model/facts/process/weak-setting'
import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { isSessionCookie } from '../../libraries/cookie-names.ts'
import { isComparedLater, makesSecret, namesSecret } from '../../libraries/secret-maker-names.ts'
import type { Extractor } from '../calls/context.ts'
import { isFixedIn } from '../../values/is-fixed.ts'
import { codeOf } from '../reading/code-of.ts'
import { markNeverCompared } from '../../secrets/is-never-compared.ts'
import { isOnlySent } from '../reading/sent-only.ts'
import { valueShape } from '../reading/value-shape.ts'

/** The variable or property that receives a value. Empty if a function returns the value or a comparison consumes it. */
const nameOf = (module: Module, node: ts.Node): string => {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const parent: ts.Node = at.parent
    if (ts.isVariableDeclaration(parent) && parent.initializer === at) return parent.name.getText(module.file)
    if (ts.isPropertyAssignment(parent) && parent.initializer === at) return parent.name.getText(module.file)
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === at)
      return parent.left.getText(module.file)
    if (ts.isFunctionLike(parent)) return ''
  }
  return ''
}

const comparing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
])

/** `Math.random() < 0.1` makes a decision and produces no value. */
const isCompared = (call: ts.CallExpression): boolean => ts.isBinaryExpression(call.parent) && comparing.has(call.parent.operatorToken.kind)

/** `const state = states[Math.floor(Math.random() * states.length)]` picks an existing element. */
const isPick = (call: ts.CallExpression): boolean => {
  for (let at: ts.Node = call; at.parent && !ts.isStatement(at); at = at.parent)
    if (ts.isElementAccessExpression(at.parent) && at.parent.argumentExpression === at) {
      const around = at.parent.parent
      if (ts.isBinaryExpression(around)) return around.operatorToken.kind === ts.SyntaxKind.EqualsToken && around.right === at.parent
      return (ts.isVariableDeclaration(around) || ts.isPropertyAssignment(around)) && around.initializer === at.parent
    }
  return false
}

const isGuessable = (module: Module, call: ts.CallExpression): string | undefined => {
  if (module.originName(call.expression) !== 'global#Math.random') return undefined
  if (isCompared(call) || isPick(call)) return undefined
  const name = nameOf(module, call)
  if (isComparedLater(name) && isOnlySent(module, call)) return undefined
  if (namesSecret(name)) return name
  const around = module.functionAround(call)
  const owners = around
    ? module
        .functionName(around)
        .split(' > ')
        .map((part) => part.replace(/^.*\./, ''))
    : []
  // The secret comes from a secure generator. `Math.random` only decides how its parts are arranged.
  if (around && /\b(getRandomValues|randomBytes|randomInt|randomUUID)\b/.test(around.getText(module.file))) return undefined
  return owners.find((owner) => makesSecret(owner) && !isKeptAsAnother(module, owner))
}

/** Every caller in the file keeps the value under a name that is no secret's, such as `documentId`. */
const isKeptAsAnother = (module: Module, owner: string): boolean => {
  const called = module.calls().filter(({ expression }) => {
    const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression
    return ts.isIdentifier(name) && name.text === owner
  })
  return called.length > 0 && called.every((call) => /\w/.test(nameOf(module, call)) && !namesSecret(nameOf(module, call)))
}

/** Positions of the name and the options in a call that sets a cookie. */
interface CookieCall {
  readonly name: number
  readonly options: number
  /** Protections that are on by default. */
  readonly byDefault: readonly string[]
}

const cookieCall = (module: Module, call: ts.CallExpression): CookieCall | undefined => {
  const found = cookiePlaces(module, call)
  if (!found) return undefined
  const text = call.expression.getText(module.file)
  const owner = ts.isPropertyAccessExpression(call.expression) ? module.originName(call.expression.expression) : ''
  // The `cookies` package, which Koa uses, sets `httpOnly` by default, and `secure` when the request used HTTPS.
  return {
    ...found,
    byDefault: /^(ctx|context|this\.ctx)\.cookies\.set$/.test(text) || /^cookies#/.test(owner) ? ['httpOnly', 'secure'] : [],
  }
}

const cookiePlaces = (module: Module, call: ts.CallExpression): { readonly name: number; readonly options: number } | undefined => {
  const text = call.expression.getText(module.file)
  if (/^(res|response|reply)(\.\w+\(.*\))?\.(cookie|setCookie)$/.test(text)) return { name: 0, options: 2 }
  if (/\bcookies(\(\))?\)?\.set$/.test(text) && !/^(Cookies|browser|document|req|request|nextRequest|client|jar|cookieJar)\b/.test(text))
    return { name: 0, options: 2 }
  const origin = module.originName(call.expression)
  if (/^cookie#serialize$|^hono\/cookie#setCookie$|^h3#setCookie$|^nookies#setCookie$|^cookies-next#setCookie$/.test(origin))
    return /^cookie(s-next)?#/.test(origin) ? { name: 0, options: 2 } : { name: 1, options: 3 }
  if (/^(react-router|@remix-run\/(node|server-runtime))#createCookie$/.test(origin)) return { name: 0, options: 1 }
  return undefined
}

const weakCookie = (
  module: Module,
  call: ts.CallExpression,
): { readonly name: string; readonly lacks: string[]; readonly session: boolean } | undefined => {
  const place = cookieCall(module, call)
  const name = place && call.arguments[place.name]
  if (!place || !name) return undefined
  const shape = valueShape(module, name)
  const text = shape.type === 'literal' ? String(shape.value) : name.getText(module.file)
  const given = call.arguments[place.options]
  const options = given ? valueShape(module, given) : undefined
  if (given && (options?.type !== 'object' || options.open)) return undefined
  const keys = options?.type === 'object' ? options.keys : {}
  // An expired or deleted cookie carries no value.
  const ends = keys.maxAge?.value
  if ((ends?.type === 'literal' && ends.value === 0) || /new Date\(0\)/.test(given?.getText(module.file) ?? '')) return undefined
  const value = call.arguments[place.name + 1]
  if (value && ts.isStringLiteralLike(value) && (value.text === '' || /^(deleted|[01]|true|false)$/.test(value.text))) return undefined
  const lacks = ['httpOnly', 'secure', 'sameSite'].flatMap((key) => {
    const set = keys[key]?.value
    if (set === undefined) return place.byDefault.includes(key) ? [] : [key]
    // An option set to `false` is reported with its value, to distinguish it from a missing one.
    return set.type === 'literal' && (set.value === false || set.value === null) ? [`${key}: false`] : []
  })
  const isForAll = value !== undefined && isFixedIn(codeOf(module).file, { start: value.getStart(module.file), end: value.end })
  return { name: text, lacks, session: isSessionCookie(text) && !isForAll }
}

/** `cors({ origin: true, credentials: true })`: reflects any origin and allows cookies. */
const openOrigin = (module: Module, call: ts.CallExpression): boolean => {
  if (!/^(cors|@koa\/cors|@fastify\/cors|hono\/cors|koa2-cors|@elysiajs\/cors)#(cors)?$/.test(module.originName(call.expression))) {
    if (!ts.isPropertyAccessExpression(call.expression) || !/^(register|enableCors)$/.test(call.expression.name.text)) return false
    const registers = /\.(register|enableCors)$/.test(call.expression.getText(module.file))
    const first = call.arguments[0]
    const isCors =
      first &&
      (/^@fastify\/cors#|^fastify-cors#/.test(module.originName(first)) || /enableCors$/.test(call.expression.getText(module.file)))
    if (!registers || !isCors) return false
  }
  const options = call.arguments.find((argument) => ts.isObjectLiteralExpression(bare(argument)))
  const shape = options && valueShape(module, options)
  if (!options || shape?.type !== 'object' || !isTrue(shape.keys.credentials?.value)) return false
  if (isTrue(shape.keys.origin?.value)) return true
  const property = (bare(options) as ts.ObjectLiteralExpression).properties.find((one) => one.name?.getText(module.file) === 'origin')
  const origin = property && ts.isPropertyAssignment(property) ? bare(property.initializer) : undefined
  return origin !== undefined && (ts.isArrowFunction(origin) || ts.isFunctionExpression(origin)) && reflects(module, origin)
}

const isTrue = (value: { readonly type: string; readonly value?: unknown } | undefined): boolean =>
  value?.type === 'literal' && value.value === true

/** `(origin) => origin`, `(origin, callback) => callback(null, true)`: allows every origin. */
const reflects = (module: Module, node: ts.ArrowFunction | ts.FunctionExpression): boolean => {
  const first = node.parameters[0]?.name.getText(module.file) ?? ''
  const second = node.parameters[1]?.name.getText(module.file)
  const body = node.body.getText(module.file).replace(/\s+/g, ' ').trim()
  const text = body.replace(/^\{ ?(return )?/, '').replace(/;? ?\}$/, '')
  return (
    (first !== '' && text === first) || (second !== undefined && (text === `${second}(null, true)` || text === `${second}(null, ${first})`))
  )
}

/**
 * Receivers of outside input without a default limit, by origin name, and the option that sets one. Source: the
 * packages' documentation.
 */
const unlimited: readonly { readonly maker: RegExp; readonly option: RegExp; readonly what: string; readonly lacks: string }[] = [
  // ws: the default `maxPayload` is 100 MiB, and a compressed message can be far smaller on the wire.
  {
    maker: /^ws#(default\.)?(WebSocketServer|Server|WebSocket\.Server)$/,
    option: /^maxPayload$/,
    what: 'WebSocket messages',
    lacks: 'maxPayload',
  },
  // multer: the default `limits.fileSize` is Infinity.
  { maker: /^multer#$/, option: /^limits$/, what: 'uploads', lacks: 'limits.fileSize' },
  { maker: /^(busboy|@fastify\/busboy)#(Busboy)?$/, option: /^limits$/, what: 'uploads', lacks: 'limits.fileSize' },
]

/** `const upload = multer()` used only as `upload.none()`, which accepts text fields and rejects files. */
const takesNoFile = (module: Module, call: ts.CallExpression | ts.NewExpression): boolean => {
  if (ts.isPropertyAccessExpression(call.parent)) return call.parent.name.text === 'none'
  const holder = call.parent
  if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name)) return false
  const { text } = holder.name
  const uses = module
    .all<ts.Identifier>(ts.SyntaxKind.Identifier)
    .filter(
      (node) => node.text === text && node !== holder.name && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node),
    )
  return uses.length > 0 && uses.every((node) => ts.isPropertyAccessExpression(node.parent) && node.parent.name.text === 'none')
}

const noLimit = (
  module: Module,
  call: ts.CallExpression | ts.NewExpression,
): { readonly what: string; readonly lacks: string } | undefined => {
  const name = module.originName(call.expression)
  const entry = unlimited.find(({ maker }) => maker.test(name))
  if (!entry) return undefined
  const [first] = call.arguments ?? []
  const shape = first && valueShape(module, first)
  if (first && (shape?.type !== 'object' || shape.open)) return undefined
  const keys = shape?.type === 'object' ? Object.keys(shape.keys) : []
  if (/^multer#/.test(name) && takesNoFile(module, call)) return undefined
  return keys.some((key) => entry.option.test(key)) ? undefined : { what: entry.what, lacks: entry.lacks }
}

const mayBeWeak = namePattern(/^(cookie|setCookie|set|register|enableCors)$/)
const isWeakMaker = namePattern((name) => name === 'global#Math.random' || /#(cors|createCookie|setCookie|serialize)?$/.test(name))
const takesIn = namePattern((name) => unlimited.some(({ maker }) => maker.test(name)))

/** Predictable secrets, insecure cookies, open CORS origins, and input without a size limit. */
export const weakSettings: Extractor = ({ module, emit }) => {
  const add = (
    call: ts.CallExpression | ts.NewExpression,
    what: WeakSetting['what'],
    by: string,
    lacks: readonly string[],
    more: Pick<WeakSetting, 'isNeverCompared'> = {},
  ): void => {
    const { startLine } = module.span(call)
    emit({
      kind: 'weak-setting',
      at: { startLine, endLine: startLine },
      within: module.within(call),
      subject: `${what} ${by}`,
      what,
      by,
      maker: /(?<!\w)(\w+)$/.exec(call.expression.getText(module.file))?.[1] ?? '',
      lacks,
      ...more,
    })
  }
  for (const call of module.callsNamed(mayBeWeak, isWeakMaker)) {
    const guessable = isGuessable(module, call)
    if (guessable !== undefined) add(call, 'guessable', guessable, ['Math.random'], markNeverCompared(codeOf(module).file, guessable))
    const cookie = weakCookie(module, call)
    if (cookie) add(call, cookie.session ? 'session-cookie' : 'cookie', cookie.name, cookie.lacks)
    if (openOrigin(module, call)) add(call, 'cross-origin', shortText(module, call.expression, 40), ['origin'])
  }
  for (const call of module.madeFrom(takesIn)) {
    const intake = noLimit(module, call)
    if (intake) add(call, 'intake', intake.what, [intake.lacks])
  }
}
