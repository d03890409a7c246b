import type { FixedAddress } from '#model/facts/fixed-address'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { contains } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Literal } from '#code/model'
import { names } from '#models/names'
import { wordsOf } from '#models/words'
import { everyExpr } from '../logs/every-expr.ts'
import type { ModuleCode } from '../module-code.ts'
import { asksForEnvironment } from './development.ts'

/** Addresses of one environment that are written in code. */
export const fixedAddresses = ({ file, withinAt }: ModuleCode): readonly FixedAddress[] => {
  if (!marks.some((mark) => file.text.includes(mark))) return []
  const found: FixedAddress[] = []
  const lines = new Set<number>()
  for (const expr of everyExpr(file.module)) {
    const hosts = hostsChosenBy(expr) ?? (expr.kind === 'literal' ? hostOfEnvironment(file, expr) : undefined)
    if (!hosts) continue
    const { startLine } = file.spanOf(expr)
    if (lines.has(startLine)) continue
    lines.add(startLine)
    found.push({
      kind: 'fixed-address',
      at: { startLine, endLine: startLine },
      within: withinAt(expr),
      subject: `address ${hosts.join(' ')}`,
      what: expr.kind === 'literal' ? 'host' : 'choice',
      hosts,
    })
  }
  return found
}

/** Texts without which a file has no such address. */
const marks: readonly string[] = ['://', ...[...names.privateDomains].map((domain) => `.${domain}`), ...names.instanceDomains]

const hostSyntax = /^[a-z\d]([a-z\d.-]*[a-z\d])?$/

/** The host of an address, or of a text that is a host with several labels. */
const hostOf = (text: string): string | undefined => {
  const scheme = text.indexOf('://')
  const authority = (scheme < 0 ? text : text.slice(scheme + 3)).split(/[/?#]/, 1)[0] ?? ''
  const host = (authority.slice(authority.lastIndexOf('@') + 1).split(':', 1)[0] ?? '').toLowerCase()
  return host.includes('.') && hostSyntax.test(host) ? host : undefined
}

const textOf = (expr: Expr): string | undefined =>
  expr.kind === 'literal' && expr.type === 'text' && typeof expr.value === 'string' ? expr.value : undefined

/** The host of a literal, if it is of one environment and used as a setting. */
const hostOfEnvironment = (file: CodeFile, literal: Literal): readonly string[] | undefined => {
  const host = hostOf(textOf(literal) ?? '')
  if (host === undefined || names.platformHosts.has(host) || !(isOfEnvironment(host) || isInstance(host)) || !isSetting(file, literal))
    return undefined
  return isInBranchOfEnvironment(file, literal) ? undefined : [host]
}

/** Whether a branch decides by the environment that the literal is used. */
const isInBranchOfEnvironment = (file: CodeFile, literal: Literal): boolean => {
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
  names.privateDomains.has(host.slice(host.lastIndexOf('.') + 1)) && wordsOf(host).some((word) => isEnvironment(word))

const isInstance = (host: string): boolean => names.instanceDomains.some((end) => host.endsWith(end) && host.length > end.length)

const isEnvironment = (word: string): boolean =>
  names.productionEnvironments.has(word) || names.testEnvironments.has(word) || word === 'live'

/** The value of a variable, a field, a key or an option: not a text to compare with, an entry of a list, or what holds if a variable is missing. */
const isSetting = (file: CodeFile, literal: Literal): boolean => {
  const parent = file.index.parentOf(literal)
  if (!parent) return false
  if (!('kind' in parent)) return true
  if (parent.kind === 'assign') return parent.value === literal
  if (parent.kind === 'object') return parent.properties.some(({ value }) => value === literal)
  if (parent.kind === 'struct') return true
  if (parent.kind !== 'call') return false
  return parent.keywords.some(({ value }) => value === literal) || (parent.args.includes(literal) && setsAddress(parent))
}

/** A call that is named for the address that it takes: `.baseUrl("https://…")`, `new URL('https://…')`, `setHost("…")`. */
const setsAddress = ({ callee }: Call): boolean => wordsOf(lastName(callee)).some((word) => ofAddresses.has(word))
const ofAddresses: ReadonlySet<string> = new Set(['url', 'uri', 'host', 'hostname', 'address', 'endpoint', 'target'])

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
  if (choices.length < 2) return undefined
  const texts = new Set(choices.flatMap((choice) => textOf(choice) ?? []))
  const remote = [...texts].flatMap((text) => {
    const host = text.includes('://') ? hostOf(text) : undefined
    return host === undefined || names.localHosts.has(host) || host.startsWith('127.') ? [] : [host]
  })
  return remote.length >= 2 ? [...new Set(remote)] : undefined
}

const isNameOfEnvironment = (key: string): boolean => {
  const words = wordsOf(key)
  return words.length === 1 && words.every((word) => isEnvironment(word))
}
