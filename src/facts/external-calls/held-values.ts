import type { Ref } from '#model/fact'
import type { Handed, HeldValue } from '#model/facts/documents/summary'
import type { ClassModel, Expr, FunctionModel, Located } from '#code/model'
import type { Origin } from '#code/origin'
import type { Scope } from '#code/scope'
import { handed, handedParameter } from '../summaries/handed.ts'
import { parameterOf } from '../summaries/parameter-of.ts'
import { clientSource } from './client-source.ts'
import { clientValue } from './made-value.ts'
import { clientName } from './named-client.ts'
import { linesOf, type Reading } from './reading.ts'

/** A value that a field or the result of a function holds. */
interface Held {
  readonly at: Located
  readonly expr: Expr
  readonly scope: Scope
}

/** What a value is for those that take it out of a field or get it from a function; 1 where the text does not decide. */
const valueOf = (reading: Reading, expr: Expr, scope: Scope): Handed => {
  const { file, summaries } = reading
  // `session or requests.Session()`: what holds without an argument.
  if (expr.kind === 'binary' && (expr.operator === 'or' || expr.operator === '??')) {
    const left = valueOf(reading, expr.left, scope)
    if (typeof left === 'object' && 'parameter' in left && (left.default === 0 || left.default === undefined))
      return { ...left, default: valueOf(reading, expr.right, scope) }
    return 1
  }
  const own = parameterOf(file, expr, scope)
  const parameter = own && own.path.length === 0 ? handedParameter(file, summaries.kinds, own, true) : undefined
  if (parameter) return parameter
  const { site } = file.originOf(expr, scope)
  const client = site && clientValue(reading, site)
  if (client !== undefined) return client
  const source = expr.kind === 'literal' ? undefined : clientSource(reading, expr, scope)
  if (source && 'ref' in source) return source
  return handed(file, summaries.kinds, expr, scope) === 0 ? 0 : 1
}

const isClient = (value: Handed): boolean =>
  typeof value === 'object' && ('limit' in value || ('default' in value && value.default !== undefined && isClient(value.default)))

/** What the functions and fields of a file hold that may be a client, for requests in other files and for those of this one. */
export const heldValues = (reading: Reading, used: ReadonlySet<string>): readonly HeldValue[] => {
  switch (reading.rules.foreignClients) {
    case 'none':
      return []
    case 'names of the package':
      return ofLiterals(reading)
    case 'imported names':
      return [...ofFields(reading, used), ...ofResults(reading, used), ...ofBases(reading, used)]
  }
}

const factOf = (reading: Reading, target: Ref, value: Handed, at: Located, fn: FunctionModel | undefined): HeldValue => ({
  kind: 'held-value',
  at: linesOf(reading, at),
  within: (fn && reading.summaries.nameOf(fn)) ?? '',
  subject: target.name,
  target,
  value,
})

const ofFields = (reading: Reading, used: ReadonlySet<string>): HeldValue[] =>
  [...reading.file.index.classes.values()].flatMap((model) =>
    [...valuesOfFields(reading, model)].flatMap(([name, held]) => {
      const target = { name: `${model.name}.${name}` }
      const values = held.map(({ expr, scope, at }) => ({ at, scope, value: valueOf(reading, expr, scope) }))
      const isSymbolic = values.some(({ value }) => typeof value === 'object' && !('limit' in value && !value.uses))
      const isAsked = used.has(target.name) || clientName.test(name) || values.some(({ value }) => isClient(value))
      if (!isSymbolic || !isAsked) return []
      return values.flatMap(({ value, at, scope }) => (value === 0 ? [] : [factOf(reading, target, value, at, scope.function)]))
    }),
  )

/** The values of the fields of a class: of their declarations, of the parameters that declare them, and what methods assign. */
const valuesOfFields = ({ file: { index } }: Reading, model: ClassModel): ReadonlyMap<string, readonly Held[]> => {
  const found = new Map<string, Held[]>()
  const add = (name: string, held: Held): void => void found.set(name, [...(found.get(name) ?? []), held])
  const scope = index.scopeOfClass(model)
  for (const { name, value } of model.fields) if (value && scope) add(name, { at: value, expr: value, scope })
  for (const method of model.methods) {
    const inside = index.scopeOf(method)
    if (method.name !== 'constructor' || !inside) continue
    for (const parameter of method.params)
      if (model.fields.some((field) => field.start === parameter.start && field.name === parameter.name))
        add(parameter.name, {
          at: parameter,
          expr: { kind: 'name', name: parameter.name, start: parameter.start, end: parameter.end },
          scope: inside,
        })
  }
  for (const [name, values] of index.ownMembers.get(model.name) ?? [])
    for (const { value, way, scope: from } of values) if (way.length === 0) add(name, { at: value, expr: value, scope: from })
  return found
}

/** Classes that have the constructor and the fields of another class, where those may hold a client. */
const ofBases = (reading: Reading, used: ReadonlySet<string>): HeldValue[] => {
  const { index } = reading.file
  return [...index.classes.values()].flatMap((model) => {
    const [base] = model.bases
    const scope = index.scopeOfClass(model)
    if (
      model.form !== 'class' ||
      model.bases.length !== 1 ||
      !base?.name ||
      !scope ||
      model.methods.some(({ name }) => name === 'constructor')
    )
      return []
    const mayHoldClient =
      clientName.test(model.name) || clientName.test(base.name.name) || [...used].some((name) => name.startsWith(`${base.name?.name}.`))
    const source = mayHoldClient ? classRef(reading, base.name, scope) : undefined
    return source ? [factOf(reading, { name: model.name }, { ref: source }, model, undefined)] : []
  })
}

const classRef = ({ file, libraries }: Reading, expr: Expr, scope: Scope): Ref | undefined => {
  const { root, path } = file.originOf(expr, scope)
  if (root.kind === 'own' && path.length === 0) return { name: root.name }
  if (root.kind !== 'import' || libraries.modules.has(root.module)) return undefined
  return { module: root.written, name: path.map((step) => step.slice(1)).join('.') || 'default' }
}

/** The name of what a function or a method gives, by which other files know it; undefined for a function inside another one. */
const nameOfResult = ({ file: { index } }: Reading, fn: FunctionModel): string | undefined => {
  if (fn.name === '' || fn.isGenerator) return undefined
  if (fn.owner !== undefined) {
    const isMethod = index.classes.get(fn.owner)?.methods.includes(fn) && fn.name !== 'constructor'
    return isMethod ? `${fn.owner}.${fn.name}${fn.isAccessor ? '' : '()'}` : undefined
  }
  const from = index.scope.definitions.get(fn.name)?.[0]?.from
  const isAtTop = from?.kind === 'function' || (from?.kind === 'value' && from.value.kind === 'lambda' && from.value.function === fn)
  return isAtTop ? `${fn.name}()` : undefined
}

const ofResults = (reading: Reading, used: ReadonlySet<string>): HeldValue[] => {
  const { index } = reading.file
  return index.functions.flatMap((fn) => {
    const name = nameOfResult(reading, fn)
    if (name === undefined) return []
    const target = { name }
    const values = index.returnsOf(fn).map(({ value: expr, scope }) => ({ expr, value: valueOf(reading, expr, scope) }))
    const isSymbolic = values.some(({ value }) => typeof value === 'object')
    if (!isSymbolic || !(values.some(({ value }) => isClient(value)) || used.has(target.name) || clientName.test(fn.name))) return []
    return values.flatMap(({ value, expr }) => (value === 0 ? [] : [factOf(reading, target, value, expr, fn)]))
  })
}

/** Values that literals give to the fields of their type: `hc.Risk{Client: &http.Client{}}`. */
const ofLiterals = (reading: Reading): HeldValue[] =>
  reading.file.index.structs.flatMap(({ part, scope }) => {
    const { root, path } = part.type.name ? reading.file.originOf(part.type.name, scope) : nowhere
    const type = path.map((step) => step.slice(1)).join('.')
    const isOwn = root.kind === 'own'
    const home: Ref | undefined = isOwn
      ? { module: '.', name: root.name }
      : root.kind === 'import' && type !== '' && !reading.libraries.modules.has(root.module)
        ? { module: root.written, name: type }
        : undefined
    if (!home) return []
    return part.fields.flatMap(({ name, value: expr }) => {
      if (name === undefined || expr.kind === 'literal') return []
      const value = valueOf(reading, expr, scope)
      const isParameter = typeof value === 'object' && 'parameter' in value && clientName.test(name)
      // A client that a literal of the own package holds has the name of the field already.
      if (!isParameter && (isOwn || !isClient(value))) return []
      return [factOf(reading, { ...home, name: `${home.name}.${name}` }, value, expr, scope.function)]
    })
  })

const nowhere: Pick<Origin, 'root' | 'path'> = { root: { kind: 'unknown' }, path: [] }
