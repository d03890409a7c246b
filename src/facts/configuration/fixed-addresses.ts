import { textLiteral } from '#code/parts/text-literal'
import type { FixedAddress } from '#model/facts/calls/fixed-address'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { contains, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, If, Stmt } from '#code/model'
import { partsOf } from '#code/parts/children'
import { insteadOf, leaves } from '#code/parts/instead-of'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { everyExpr } from '../logs/every-expr.ts'
import type { ModuleCode } from '../reading/module-code.ts'
import { asksForEnvironment } from './development.ts'

/** Addresses of one environment that are written in code. */
export const fixedAddresses = ({ file, withinAt }: ModuleCode): readonly FixedAddress[] => {
  if (!marks.some((mark) => file.text.includes(mark))) return []
  const found: FixedAddress[] = []
  const lines = new Set<number>()
  for (const expr of everyExpr(file.module)) {
    const hosts = hostsChosenBy(expr) ?? hostOfEnvironment(file, expr)
    if (!hosts) continue
    const { startLine } = file.spanOf(expr)
    if (lines.has(startLine)) continue
    lines.add(startLine)
    found.push({
      kind: 'fixed-address',
      at: { startLine, endLine: startLine },
      within: withinAt(expr),
      subject: `address ${hosts.join(' ')}`,
      what: expr.kind === 'literal' || expr.kind === 'template' ? 'host' : 'choice',
      ...(hosts.some(isOfProduction) && { isOfProduction: true }),
      hosts,
    })
  }
  for (const { stmt, hosts } of branchesWithHosts(file)) {
    const { startLine } = file.spanOf(stmt)
    if (lines.has(startLine)) continue
    lines.add(startLine)
    found.push({
      kind: 'fixed-address',
      at: { startLine, endLine: startLine },
      within: withinAt(stmt),
      subject: `address ${hosts.join(' ')}`,
      what: 'choice',
      hosts,
    })
  }
  for (const expr of everyExpr(file.module)) {
    const text = expr.kind === 'literal' || expr.kind === 'template' ? addressIn(expr) : undefined
    const host = text === undefined ? undefined : publicHost(text)
    const { startLine } = file.spanOf(expr)
    if (text === undefined || host === undefined || lines.has(startLine) || !isSetting(file, expr, text)) continue
    lines.add(startLine)
    const outer = file.index.parentOf(expr)
    const target = outer && 'kind' in outer && outer.kind === 'assign' ? outer.targets[0] : undefined
    found.push({
      kind: 'fixed-address',
      at: { startLine, endLine: startLine },
      within: withinAt(expr),
      subject: `address ${host}`,
      what: 'public',
      hosts: [host],
      heldBy: target?.kind === 'name' || target?.kind === 'member' ? target.name : '',
    })
  }
  return found
}

/** The host of an address that anyone may know, or a host with several labels that a setting holds. */
const publicHost = (text: string): string | undefined => {
  const host = hostOf(text)
  if (host === undefined || octets.test(host) || names.localHosts.has(host)) return undefined
  return text.includes('://') || (host === text.toLowerCase() && host.split('.').length > 2) ? host : undefined
}

/** Texts without which a file has no such address. */
const marks: readonly string[] = [
  '://',
  ...[...names.privateDomains].map((domain) => `.${domain}`),
  ...names.instanceDomains,
  ...['10.', '192.168.', '172.', 'arn:', '.svc'],
]

const hostSyntax = /^[a-z\d]([a-z\d.-]*[a-z\d])?$/

/** The part of an address that names the host, without user and port. */
const hostPart = (text: string): string => {
  const scheme = text.indexOf('://')
  const authority = (scheme < 0 ? text : text.slice(scheme + 3)).split(/[/?#,]/, 1)[0] ?? ''
  return (authority.slice(authority.lastIndexOf('@') + 1).split(':', 1)[0] ?? '').toLowerCase()
}

/** The host of an address, or of a text that is a host with several labels; the first of a list with commas. */
const hostOf = (text: string): string | undefined => {
  const host = hostPart(text)
  return host.includes('.') && hostSyntax.test(host) ? host : undefined
}

/** The address that a literal holds, or with which a text with values begins: `http://10.0.4.7/orders/${id}`. */
const addressIn = (expr: Expr): string | undefined => {
  if (expr.kind !== 'template') return textLiteral(expr)
  const [first] = expr.parts
  return typeof first === 'string' && /:\/\/[^/?#]+[/?#]/.test(first) ? first : undefined
}

/** The host, or the resource of an account, of a literal, if it is of one environment and used as a setting. */
const hostOfEnvironment = (file: CodeFile, expr: Expr): readonly string[] | undefined => {
  const text = addressIn(expr)
  const found = text === undefined ? undefined : (resourceOfAccount(text) ?? fixedHost(text))
  if (text === undefined || found === undefined || !isSetting(file, expr, text)) return undefined
  return isInBranchOfEnvironment(file, expr) ? undefined : [found]
}

const fixedHost = (text: string): string | undefined => {
  const host = hostOf(text)
  if (host === undefined || names.platformHosts.has(host)) return undefined
  return isOfEnvironment(host) || isPartOfEnvironment(host) || isOfCompany(host) || isInstance(host) || isPrivateAddress(text, host)
    ? host
    : undefined
}

/** A host below the private domain of a company: the name of a service alone (`auth.internal`) may exist in each environment. */
const isOfCompany = (host: string): boolean => {
  const labels = host.split('.')
  return labels.length > 2 && labels[0] !== '' && names.privateDomains.has(labels.at(-1) ?? '')
}

const octets = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

/** One machine of a private network, with its port or in an address; not a range of addresses. */
const isPrivateAddress = (text: string, host: string): boolean => {
  const [, first, second, , last] = (octets.exec(host) ?? []).map(Number)
  if (last === undefined || last === 0 || last === 255 || last > 255) return false
  const isPrivate =
    first === 10 || (first === 192 && second === 168) || (first === 172 && second !== undefined && second >= 16 && second <= 31)
  return isPrivate && (text.includes('://') || text.slice(text.toLowerCase().indexOf(host) + host.length).startsWith(':'))
}

/** A resource of one cloud account: `arn:aws:sns:eu-west-1:123456789012:orders`, the address of an SQS queue. */
const resourceOfAccount = (text: string): string | undefined =>
  accountResources.some((syntax) => syntax.test(text)) && !/(\d)\1{7}|1234567890/.test(text) ? text : undefined
const accountResources: readonly RegExp[] = [
  /^arn:aws[\w-]*:[\w-]+:[\w-]*:\d{12}:[\w:/.-]+$/,
  /^https:\/\/sqs\.[\w-]+\.amazonaws\.com\/\d{12}\/[\w.-]+$/,
]

/** Whether a branch decides by the environment that the literal is used. */
const isInBranchOfEnvironment = (file: CodeFile, literal: Expr): boolean => {
  const around = [file.module, ...file.index.functions.filter((fn) => contains(fn, literal))]
  return around.some(({ body }) =>
    enclosing({ body }, literal).some(
      ({ stmt }) =>
        (stmt.kind === 'if' && asksForEnvironment(stmt.condition)) ||
        (stmt.kind === 'switch' && stmt.value !== undefined && asksForEnvironment(stmt.value)),
    ),
  )
}

const isOfEnvironment = (host: string): boolean =>
  (names.privateDomains.has(host.slice(host.lastIndexOf('.') + 1)) && wordsOf(host).some((word) => isEnvironment(word))) ||
  wordsOf(namespaceOf(host)).some((word) => isEnvironment(word))

/** The namespace of a service in a cluster: `prod-eu` of `ledger.prod-eu.svc.cluster.local` (Kubernetes 1.32, DNS for Services and Pods). */
const namespaceOf = (host: string): string => {
  const labels = host.split('.')
  const at = labels.indexOf('svc')
  return at < 2 ? '' : (labels[at - 1] ?? '')
}

/** A host of a private network whose own name says that it is the one of production: `ledger-1.prod.internal`. */
const isOfProduction = (host: string): boolean =>
  names.privateDomains.has(host.slice(host.lastIndexOf('.') + 1))
    ? host.split(/[.-]/).some((part) => names.productionEnvironments.has(part))
    : namespaceOf(host)
        .split('-')
        .some((part) => names.productionEnvironments.has(part))

/** A public host with its own label for the environment: `tiles.prod.acme.net`; not `production.vendor.com`, where a vendor names its own. */
const isPartOfEnvironment = (host: string): boolean => {
  const labels = host.split('.')
  return labels.length > 3 && labels.slice(1, -2).some((label) => names.productionEnvironments.has(label) || rehearsals.has(label))
}
const rehearsals: ReadonlySet<string> = new Set(['staging', 'stage', 'uat', 'qa', 'preprod'])

const isInstance = (host: string): boolean => names.instanceDomains.some((end) => host.endsWith(end) && host.length > end.length)

const isEnvironment = (word: string): boolean =>
  names.productionEnvironments.has(word) || names.testEnvironments.has(word) || word === 'live'

/**
 * The value of a variable, a field, a key, an option or an argument that is no text to compare with, to print or to fall back to. An entry of
 * a list counts if it is no address of a web page: lists of those allow or refuse origins.
 */
const isSetting = (file: CodeFile, literal: Expr, text: string): boolean => {
  const parent = file.index.parentOf(literal)
  if (!parent) return false
  if (!('kind' in parent)) return true
  if (parent.kind === 'assign') return parent.value === literal
  if (parent.kind === 'object')
    return parent.properties.some(({ key, value }) => value === literal && (text.includes('://') || hasLetters(text) || isAddressName(key)))
  if (parent.kind === 'struct') return true
  if (parent.kind === 'array') return !/^https?:/.test(text) && text.includes(':') && isSetting(file, parent, text)
  if (parent.kind === 'binary')
    return parent.operator === '+' && parent.left === literal && text.includes('://') && isSetting(file, parent, text)
  if (parent.kind !== 'call') return false
  return (
    parent.keywords.some(({ value }) => value === literal) ||
    (parent.args.includes(literal) && (setsAddress(parent) || opens(parent, literal, text)))
  )
}

const hasLetters = (text: string): boolean => /[a-z]/i.test(text)
/** An entry with an address in numbers may be data: only its key says that it is a setting. */
const isAddressName = (key: string | Expr | undefined): boolean =>
  typeof key === 'string' && wordsOf(key).some((word) => names.addressSettings.has(word) || ofAddresses.has(word))

/** A call that is named for the address that it takes: `.baseUrl("https://…")`, `new URL('https://…')`, `setHost("…")`. */
const setsAddress = ({ callee }: Call): boolean => wordsOf(lastName(callee)).some((word) => ofAddresses.has(word))
const ofAddresses: ReadonlySet<string> = new Set(['url', 'uri', 'host', 'hostname', 'address', 'endpoint', 'target'])

/** A call that takes a whole address and is not named for comparing, reading settings or telling: `sql.Open("pgx", "postgres://…")`. */
const opens = ({ callee, args }: Call, literal: Expr, text: string): boolean =>
  (text.includes('://') || /:\d+$/.test(text)) &&
  wordsOf(lastName(callee)).every(
    (word) => (!comparing.has(word) && !names.tells.has(word)) || (word === 'get' && args[0] === literal && text.includes('://')),
  )
const comparing: ReadonlySet<string> = new Set([
  ...[
    'starts',
    'startswith',
    'prefix',
    'ends',
    'endswith',
    'suffix',
    'contains',
    'includes',
    'include',
    'equals',
    'equal',
    'eq',
    'is',
    'has',
  ],
  ...[
    'match',
    'matches',
    'test',
    'index',
    'replace',
    'split',
    'trim',
    'get',
    'getenv',
    'env',
    'default',
    'or',
    'parse',
    'cidr',
    'error',
    'errorf',
  ],
  ...[
    'exception',
    'assert',
    'expect',
    'log',
    'print',
    'printf',
    'println',
    'sprintf',
    'describe',
    'example',
    'help',
    'value',
    'add',
    'push',
    'append',
  ],
  ...['info', 'warn', 'debug', 'allow', 'allowed', 'origin', 'origins', 'cors'],
])

/** The addresses among which the name of the environment selects: `isProduction ? a : b`, `{ production: a, staging: b }`. */
const hostsChosenBy = (expr: Expr): readonly string[] | undefined => {
  const choices =
    expr.kind === 'conditional'
      ? asksForEnvironment(expr.condition)
        ? [expr.then, expr.otherwise]
        : []
      : expr.kind === 'object'
        ? expr.properties.flatMap(({ key, value }) => (typeof key === 'string' && isNameOfEnvironment(key) ? [value] : []))
        : []
  return choices.length < 2 ? undefined : remoteHosts(choices.flatMap((choice) => textLiteral(choice) ?? []))
}

/** The hosts of at least two different addresses of other machines. */
const remoteHosts = (texts: readonly string[]): readonly string[] | undefined => {
  const remote = [...new Set(texts)].flatMap((text) => {
    const host = text.includes('://') ? hostOf(text) : undefined
    return host === undefined || names.localHosts.has(host) || host.startsWith('127.') ? [] : [host]
  })
  return remote.length >= 2 ? [...new Set(remote)] : undefined
}

/** Branches on the name of the environment that give different addresses: `if (isProduction) return a; return b`, a `switch` over it. */
const branchesWithHosts = (file: CodeFile): readonly { readonly stmt: Stmt; readonly hosts: readonly string[] }[] =>
  [file.module.body, ...file.index.functions.map(({ body = [] }) => body)].flatMap((body) => {
    const chained = new Set(stmtsIn(body).flatMap((stmt) => (stmt.kind === 'if' && stmt.otherwise.length === 1 ? stmt.otherwise : [])))
    return blocksIn(body).flatMap((block) =>
      block.flatMap((stmt, index) => {
        if (chained.has(stmt) || block.slice(0, index).some((before, at) => nextInChain(before, block.slice(at + 1)) === stmt)) return []
        const given = Map.groupBy(branchesOf(stmt, block.slice(index + 1)).flatMap(givenBy), ({ to }) => to)
        // One value, of which each branch gives another.
        const hosts = [...given.values()].flatMap((texts) => remoteHosts(texts.map(({ text }) => text)) ?? [])
        return hosts.length > 0 ? [{ stmt, hosts: [...new Set(hosts)] }] : []
      }),
    )
  })

const blocksIn = (body: readonly Stmt[]): readonly (readonly Stmt[])[] => [body, ...stmtsIn(body).flatMap((stmt) => partsOf(stmt).bodies)]

/** `if (isProduction) return a`, then `if (isStaging) return b`: the second asks only where the first does not hold. */
const nextInChain = (stmt: Stmt, rest: readonly Stmt[]): If | undefined => {
  if (stmt.kind !== 'if' || stmt.otherwise.length > 0 || !leaves(stmt.then) || !asksForEnvironment(stmt.condition)) return undefined
  const next = rest.find(({ kind }) => kind !== 'eval')
  return next?.kind === 'if' && asksForEnvironment(next.condition) ? next : undefined
}

const branchesOf = (stmt: Stmt, rest: readonly Stmt[]): readonly (readonly Stmt[])[] => {
  if (stmt.kind === 'if' && asksForEnvironment(stmt.condition)) {
    const next = nextInChain(stmt, rest)
    if (next) return [stmt.then, ...branchesOf(next, rest.slice(rest.indexOf(next) + 1))]
    const otherwise = insteadOf(stmt, rest)
    const [only] = otherwise
    // `else if` is a branch of its own.
    return [stmt.then, ...(only?.kind === 'if' && otherwise.length === 1 ? branchesOf(only, rest) : [otherwise])]
  }
  return stmt.kind === 'switch' && stmt.value && asksForEnvironment(stmt.value) ? stmt.cases.map(({ body }) => body) : []
}

interface Given {
  /** What is assigned, by its name; empty for what is returned. */
  readonly to: string
  readonly text: string
}

/** The texts that a branch returns or assigns, the last one of each name. */
const givenBy = (body: readonly Stmt[]): readonly Given[] => {
  const found = new Map<string, string>()
  for (const stmt of body) {
    const value =
      stmt.kind === 'return' ? stmt.values[0] : stmt.kind === 'eval' && stmt.expr.kind === 'assign' ? stmt.expr.value : undefined
    const text = textLiteral(value)
    const to = stmt.kind === 'eval' && stmt.expr.kind === 'assign' ? stmt.expr.targets.map(lastName).join() : ''
    if (text !== undefined) found.set(to, text)
  }
  return [...found].map(([to, text]) => ({ to, text }))
}

const isNameOfEnvironment = (key: string): boolean => {
  const words = wordsOf(key)
  return words.length === 1 && words.every((word) => isEnvironment(word))
}
