import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import { exprsIn, exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { names } from '#models/names'
import { keywordShape, shapeOf } from '../values/shape-of.ts'
import { writtenNames } from '../values/written-names.ts'
import type { Reading } from './reading.ts'

/** Where a server listens. */
export interface Address {
  /** Only on the local machine. */
  readonly isLocal: boolean
  /** On a port that the system chooses. */
  readonly isEphemeral: boolean
}

/** `localhost`, `127.0.0.1:8080`, `[::1]`, and `getLoopbackAddress()`. */
export const isLoopback = (text: string): boolean => {
  const host = text.includes(']') || !text.includes('::') ? text.replace(/:\d*$/, '') : text
  return names.loopbackHosts.has(host) || host.startsWith('127.')
}

const literalsIn = (file: CodeFile, expr: Expr, scope: PlacedCall['scope']): readonly (string | number)[] => {
  const shape = shapeOf(file, expr, scope)
  if (shape.type === 'literal') return typeof shape.value === 'string' || typeof shape.value === 'number' ? [shape.value] : []
  if (shape.type !== 'object') return exprsOf(expr).flatMap((inner) => writtenNames(inner))
  return ['host', 'hostname', 'addr', 'port'].flatMap((key) => {
    const value = shape.keys[key]?.value
    return value?.type === 'literal' && (typeof value.value === 'string' || typeof value.value === 'number') ? [value.value] : []
  })
}

/** The values that specify the address: the first two arguments of the call, its keywords, and the fields of the server that it starts. */
export const addressOf = ({ file }: Reading, { call, scope }: PlacedCall): Address | undefined => {
  const { site } = call.callee.kind === 'member' ? file.originOf(call.callee.object, scope) : { site: undefined }
  const fields = site?.kind === 'struct' ? site.fields.filter(({ name }) => name === 'Addr').map(({ value }) => value) : []
  const keywords = keywordShape(file, call, scope).keys
  const values = [
    ...[...call.args.slice(0, 2), ...fields].flatMap((argument) => literalsIn(file, argument, scope)),
    ...Object.values(keywords).flatMap(({ value }) =>
      value.type === 'literal' && (typeof value.value === 'string' || typeof value.value === 'number') ? [value.value] : [],
    ),
  ]
  const hosts = values.filter((value) => typeof value === 'string')
  if (hosts.length === 0) return undefined
  return { isLocal: hosts.some(isLoopback), isEphemeral: values.includes(0) || exprsOf(call).some(isZero) }
}

const isZero = (expr: Expr): boolean => expr.kind === 'literal' && (expr.value === 0 || expr.value === '0')

/** Whether it is a separate port for operators and monitoring, judging by names in the call and the enclosing function. */
export const isForOperators = (reading: Reading, { call, scope }: PlacedCall): boolean => {
  const { file, rules, placeOf } = reading
  if (rules.marksOperatorsBy === 'answers') return answersWithMetrics(file, { call, scope })
  if (rules.marksOperatorsBy === 'paths') return servesOnlyOperators(reading)
  if (rules.marksOperatorsBy !== 'names') return false
  const written = exprsOf(call).flatMap((expr) => writtenNames(expr))
  const { site } = call.callee.kind === 'member' ? file.originOf(call.callee.object, scope) : { site: undefined }
  const ofServer = site ? exprsOf(site).flatMap((expr) => writtenNames(expr)) : []
  return [...written, ...ofServer, placeOf(call).within].some((name) => names.operatorPorts.has(name))
}

/** Whether all that the functions given to the server call, besides members of their request and response, is a library of metrics. */
const answersWithMetrics = (file: CodeFile, { call, scope }: Pick<PlacedCall, 'call' | 'scope'>): boolean => {
  const { site } = call.callee.kind === 'member' ? file.originOf(call.callee.object, scope) : { site: undefined }
  const handlers = [call, ...(site?.kind === 'call' ? [site] : [])].flatMap(({ args }) =>
    args.flatMap((argument) =>
      argument.kind === 'lambda' ? [argument.function] : argument.kind === 'name' ? (functionOf(file, argument, scope) ?? []) : [],
    ),
  )
  const called = handlers.flatMap((handler) =>
    exprsIn(handler.body ?? [])
      .filter((expr) => expr.kind === 'call')
      .filter(({ callee }) => !handler.params.some(({ name }) => name === rootName(callee))),
  )
  return called.length > 0 && called.every((one) => isOfMetrics(file, one))
}

const rootName = (expr: Expr): string | undefined =>
  expr.kind === 'member'
    ? rootName(expr.object)
    : expr.kind === 'call'
      ? rootName(expr.callee)
      : expr.kind === 'name'
        ? expr.name
        : undefined

const isOfMetrics = (file: CodeFile, call: Call): boolean => {
  const scope = file.index.scopeOfSite(call)
  const root = scope && file.originOf(call.callee, scope).root
  return root?.kind === 'import' && names.metricLibraries.has(root.module)
}

const registersPath: ReadonlySet<string> = new Set(['createContext', 'get', 'addPrefixPath', 'addExactPath'])

/** Whether all paths that the file serves are health checks or metrics. */
const servesOnlyOperators = ({ file }: Reading): boolean => {
  const paths = file.index.calls.flatMap(({ call: { callee, args } }) => {
    const [first] = args
    return registersPath.has(lastName(callee)) && first?.kind === 'literal' && typeof first.value === 'string' ? [first.value] : []
  })
  return paths.length > 0 && paths.every((path) => names.operatorPaths.has(path.split('/').find((part) => part !== '') ?? ''))
}
