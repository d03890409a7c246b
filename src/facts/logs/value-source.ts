import type { LogSource } from '#models/forms/logger'
import type { LoggerIndex } from '#models/indexes/logger-index'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { originName, type Origin } from '#code/origin'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { definitionOf } from './declared.ts'
import { isCredentialTaken } from './given-credential.ts'
import { isEnvironment } from './is-environment.ts'
import type { Reading } from './reading.ts'

/** What a value holds that a log must not show whole, by where it comes from: the body of a request, its headers, the environment. */
export const sourceOf = (reading: Reading, value: Expr, scope: Scope): LogSource['what'] | undefined => {
  const { file, index } = reading
  const origin = file.originOf(value, scope)
  const known = sourceNamed(index, origin) ?? (isConfiguration(value, origin) ? 'environment' : undefined)
  if (known === 'headers' && isCredentialTaken(reading, origin.site ?? value, scope)) return undefined
  if (known) return isCleaned(reading, value, scope) ? undefined : known
  const { site } = origin
  const from = site && file.index.scopeOfSite(site)
  if (site?.kind === 'call' && from && site.args[0] && origin.path.at(-1) === '()') {
    const read = index.read(file.nameOf(site.callee, from), file.nameOf(site.args[0], from))
    if (read) return read
    if (isValidatedEnvironment(reading, site, from)) return 'environment'
  }
  const decoded = decodedBy(value)
  return ofError(reading, value, scope) ?? (decoded && sourceOf(reading, decoded, scope))
}

/** `schema.parse(process.env)`: all settings of the service, once they are validated. */
const isValidatedEnvironment = ({ file }: Reading, { callee, args }: Call, scope: Scope): boolean =>
  names.validates.has(lastName(callee)) && args.some((argument) => isEnvironment(file.nameOf(argument, scope)))

/** The bytes that a call turns into a text: `body` of `body.decode("utf-8")` and of `body.toString()`. */
const decodedBy = (value: Expr): Expr | undefined =>
  value.kind === 'call' && value.callee.kind === 'member' && decoders.has(value.callee.name) ? value.callee.object : undefined

/** Methods of bytes that give their text: Python's `bytes`, Node's `Buffer`. */
const decoders: ReadonlySet<string> = new Set(['decode', 'toString'])

/** What the rows say of an origin. With an argument, a call gives one entry instead of all. */
const sourceNamed = (index: LoggerIndex, origin: Origin): LogSource['what'] | undefined => {
  const isOne = origin.path.at(-1) === '()' && origin.site?.kind === 'call' && origin.site.args.length > 0
  const known = index.source(originName(origin))
  return isOne && known === 'environment' ? undefined : known
}

/** What a client adds to the error that it throws: `error.config`. */
const ofError = ({ file, index }: Reading, value: Expr, scope: Scope): LogSource['what'] | undefined => {
  const path: string[] = []
  let at = value
  for (; at.kind === 'member'; at = at.object) path.unshift(at.name)
  if (path.length === 0 || definitionOf(at, scope)?.kind !== 'caught') return undefined
  return index.ofError(
    path.join('.'),
    file.module.imports.map(({ module }) => module),
  )
}

/** The last part of a module's name, without an index file or an ending. */
const lastPart = (module: string): string => {
  const parts = module.split('/').filter((part) => part !== 'index' && !part.startsWith('index.'))
  const [name = '', second = ''] = (parts.at(-1) ?? '').split('.')
  // Python's modules have dots, JavaScript's an ending.
  return parts.length > 1 || second === '' ? name : (module.split('.').at(-1) ?? '')
}

/** The configuration of the service, as a whole, from a module that is named for it: `config`, `settings()`. */
const isConfiguration = (value: Expr, { root, path }: Origin): boolean => {
  const named = value.kind === 'call' && value.args.length === 0 ? value.callee : value
  if (root.kind !== 'import' || named.kind !== 'name' || !wordsOf(named.name).some((word) => names.configurations.has(word))) return false
  // An instance of a type of such a module is something else.
  const members = value.kind === 'call' ? path.slice(0, -1) : path
  return members.length <= 1 && !members.includes('()') && names.configurations.has(lastPart(root.module).toLowerCase())
}

/** A function that is named for it has removed the secrets from the value in place: `redact(body)`. */
const isCleaned = ({ file }: Reading, value: Expr, scope: Scope): boolean =>
  value.kind === 'name' &&
  file.index.calls.some(
    ({ call, scope: from }) =>
      from.function === scope.function &&
      call.start < value.start &&
      call.args.some((argument) => argument.kind === 'name' && argument.name === value.name) &&
      names.removesSecrets.has(file.textOf(call.callee)),
  )
