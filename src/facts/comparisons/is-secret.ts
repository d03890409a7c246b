import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { definitionsOf } from '#code/scope'
import { comparisonNames } from '#models/naming/comparison-names'
import { signingsOf } from '#models/requests/signings'
import { perName, wordsOf } from '#models/naming/words'
import { possibleNames } from '#code/possible-names'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { chainOf } from './chain-of.ts'
import { isConstant } from './is-constant.ts'
import { areSent } from './from-request.ts'
import { functionsNamed, type Source } from './sources.ts'

const hasAny = (name: string, words: ReadonlySet<string>): boolean => wordsOf(name).some((word) => words.has(word))

/** Whether a call makes a message authentication code: by its origin, or by its name where another file has the function. */
const makesCode = (file: CodeFile, { expr, scope }: Source): boolean => {
  if (expr.kind !== 'call') return false
  const last = lastName(expr.callee)
  const signings = signingsOf(file.module.language)
  if (signings.mayCompute(last) && possibleNames(file, expr.callee, scope).some((name) => signings.computes(name))) return true
  if (functionsNamed(file.index, last).length > 0) return false
  const [first, ...rest] = wordsOf(last)
  if (first === undefined) return false
  return first === 'hmac' || (comparisonNames.computes.has(first) && rest.some((word) => comparisonNames.codes.has(word)))
}

/** Whether a value is a message authentication code that the file computes. */
export const isCode = (file: CodeFile, sources: readonly Source[]): boolean => sources.some((source) => makesCode(file, source))

/** The name of a setting or a column in a longer one: `WEBHOOK_SECRET`, `token` of `hooks.token`. */
const lastPart = (name: string): string => name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':'), name.lastIndexOf('/')) + 1)

const isSecretName = perName((name) => isSensitiveName(name) && !hasAny(name, comparisonNames.openTokens))

const withoutGetter = (name: string): string => {
  const [first, ...rest] = wordsOf(name)
  return first !== undefined && rest.length > 0 && comparisonNames.getters.has(first) ? rest.join('_') : name
}

/** Secrets that the annotation of a field reads: `@Value("${hooks.secret}")`. */
const isAnnotatedSecret = (decorators: readonly Expr[]): boolean =>
  decorators.some((one) => {
    if (one.kind !== 'call') return false
    return [...one.args, ...one.keywords.map(({ value }) => value)].some((given) => {
      if (given.kind !== 'literal' || typeof given.value !== 'string' || !given.value.startsWith('${')) return false
      const [setting = ''] = given.value.slice(2).replace('}', '').split(':')
      return isSensitiveName(lastPart(setting))
    })
  })

/** Whether a name that no expression explains is that of a secret of the service: a field, or what another file exports. */
const isOwnSecret = (file: CodeFile, { expr, scope }: Source): boolean => {
  if (expr.kind !== 'name') return false
  return definitionsOf(expr.name, scope, expr.start).some(({ from }) => {
    if (from.kind === 'field') return isSecretName(expr.name) || isAnnotatedSecret(from.field.decorators)
    return from.kind === 'import' && isSecretName(expr.name) && isConfiguration(file, expr)
  })
}

/** Whether a value is a secret that the service keeps: a setting, a field, a column, or what it decrypts. */
const isKept = (file: CodeFile, source: Source): boolean => {
  const { expr, key } = source
  if (expr.kind === 'call' && hasAny(lastName(expr.callee), comparisonNames.decrypts)) return true
  if (expr.kind === 'name' && key === undefined) return isOwnSecret(file, source)
  const { names, calls } = chainOf(expr)
  const last = key ?? names.at(-1) ?? ''
  const isCall = key === undefined && expr.kind === 'call'
  const [first] = isCall ? expr.args : []
  const text = first?.kind === 'literal' && typeof first.value === 'string' ? first.value : undefined
  const isConfigured = isSetting(file, expr)
  if (text !== undefined) return isConfigured && isSecretName(lastPart(text))
  if (isCall) {
    const isGetter = expr.args.length === 0 && expr.callee.kind === 'member' && !isConstant(file, expr.callee, source.scope)
    return (isGetter || isConfigured) && isSecretName(withoutGetter(last))
  }
  return isSecretName(last) && (isConfigured || (calls.length === 0 && !isConstant(file, expr, source.scope)))
}

/** Whether something that is called so holds the configuration. */
const holdsSettings = perName(
  (name) => hasAny(name, comparisonNames.configurations) && !comparisonNames.describesConfiguration.has(wordsOf(name).at(-1) ?? ''),
)

/** Whether a name is that of a module that holds the configuration, or of what it exports. */
const isConfiguration = ({ module }: CodeFile, base: Expr): boolean =>
  base.kind === 'name' &&
  module.imports.some(
    ({ name, module: from }) =>
      name === base.name &&
      from
        .split('/')
        .flatMap((part) => part.split('.'))
        .some(holdsSettings),
  )

/** Whether an expression reads a value of the configuration. */
export const isSetting = (file: CodeFile, expr: Expr): boolean => {
  const { base, names } = chainOf(expr)
  return names.some(holdsSettings) || isConfiguration(file, base)
}

/** Whether a value is a secret of the service, and not one that the sender of a request gives. */
export const isSecret = (file: CodeFile, sources: readonly Source[]): boolean =>
  sources.some((source) => isKept(file, source)) && !areSent(file, sources)
