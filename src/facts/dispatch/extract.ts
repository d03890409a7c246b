import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Parameter } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import type { Fact, Ref } from '#model/fact'
import type { ModuleCode } from '../reading/module-code.ts'
import { functionIn, readFrom, valuesIn } from '../values/tables.ts'

/** Tables of functions that a call is given, and calls of what such a table holds. `tablesOf` links tables that have a name. */
export const dispatch = (code: ModuleCode): readonly Fact[] => [...givenTables(code), ...tableCalls(code)]

/** A function, also one of an instance, of the own object, or of another file of a Go package. */
const refOf = (code: ModuleCode, value: Expr, scope: Scope): Ref | undefined => {
  const { file } = code
  const { root, path } = file.originOf(value, scope)
  if (value.kind !== 'name' && value.kind !== 'member') return functionIn(code, value, scope)
  const name = path.join('').replace(/^\./, '')
  if (root.kind === 'import') return { module: root.written, name: name || 'default' }
  if (root.kind === 'self') return path.length === 1 ? { name: `${root.owner}${path[0] ?? ''}` } : undefined
  if (root.kind === 'own') return { name: `${root.name}${path.join('')}` }
  return root.kind === 'global' && value.kind === 'name' && file.module.language === 'go' ? { module: '.', name: value.name } : undefined
}

function* givenTables(code: ModuleCode): Generator<Fact> {
  const { file } = code
  for (const { call, scope } of file.index.calls) {
    const given = [
      ...call.args.map((value, argument) => ({ value, argument })),
      ...call.keywords.map(({ name, value }) => ({ value, argument: name })),
    ]
    for (const { value, argument } of given) {
      const held = value.kind === 'object' || value.kind === 'cast' ? valuesIn(value) : []
      const functions = held.flatMap((each) => refOf(code, each, scope) ?? [])
      const to = functions.length > 0 && functions.length === held.length ? refOf(code, call.callee, scope) : undefined
      if (!to) continue
      const line = file.lineOf(value.start)
      yield {
        kind: 'handler-table',
        at: { startLine: line, endLine: line },
        within: code.withinAt(value),
        subject: `handlers ${lastName(call.callee)}`,
        to,
        argument,
        functions,
      }
    }
  }
}

/** What a table is called on: `handlers` of `handlers[kind]`, `handlers.get(kind)`. */
const tableIn = (value: Expr): Expr | undefined => {
  if (value.kind === 'cast' || value.kind === 'await') return tableIn(value.value)
  if (value.kind === 'unary') return tableIn(value.operand)
  if (value.kind === 'binary' && (value.operator === '??' || value.operator === 'or')) return tableIn(value.left)
  return readFrom(value)
}

interface Taken {
  readonly fn: FunctionModel
  readonly parameter: Parameter
}

const isOwnObject = (file: CodeFile, object: Expr, scope: Scope): boolean =>
  file.originOf(object, scope).root.kind === 'self' || (object.kind === 'name' && scope.function?.self === object.name)

/** The parameter that is exactly this value. */
const parameterIn = (value: Expr, scope: Scope): readonly Taken[] => {
  const [only, ...others] = value.kind === 'name' ? definitionsOf(value.name, scope, value.start) : []
  return only?.from.kind === 'parameter' && only.from.way.length === 0 && others.length === 0
    ? [{ fn: only.from.function, parameter: only.from.parameter }]
    : []
}

/** The parameters whose values a member of the own object has: of constructors, and of functions that make the object. */
const parametersOfMember = (file: CodeFile, owner: string, member: string): readonly Taken[] => {
  const values = file.index.ownMembers.get(owner)?.get(member) ?? []
  const model = file.index.classes.get(owner)
  const declared = model?.methods.flatMap((fn) =>
    fn.params.flatMap((parameter) => {
      const isField = fn.name === 'constructor' && model.fields.some(({ name, start }) => name === member && start === parameter.start)
      return isField ? [{ fn, parameter }] : []
    }),
  )
  return [...values.flatMap(({ value, way, scope }) => (way.length === 0 ? parameterIn(value, scope) : [])), ...(declared ?? [])]
}

const takenFrom = (file: CodeFile, table: Expr): readonly Taken[] => {
  const scope = scopeAround(file, table)
  if (table.kind !== 'member') return parameterIn(table, scope)
  const owner = scope.function?.owner ?? scope.class?.name
  return owner !== undefined && isOwnObject(file, table.object, scope) ? parametersOfMember(file, owner, table.name) : []
}

/** How a file that gives a table names what takes it. */
const takerOf = ({ withinAt }: ModuleCode, { name, owner, body }: FunctionModel): string => {
  const [first] = body ?? []
  return name === 'constructor' ? (owner ?? '') : first ? withinAt(first) : ''
}

const tableOf = ({ callee }: Call, scope: Scope, at: number): Expr | undefined => {
  const [only, ...others] = callee.kind === 'name' ? definitionsOf(callee.name, scope, at) : []
  return tableIn(only?.from.kind === 'value' && others.length === 0 ? only.from.value : callee)
}

function* tableCalls(code: ModuleCode): Generator<Fact> {
  const { file, withinAt } = code
  for (const { call, scope } of file.index.calls) {
    const table = call.args.length === 0 ? undefined : tableOf(call, scope, call.start)
    if (!table) continue
    for (const { fn, parameter } of takenFrom(file, table)) {
      const taker = takerOf(code, fn)
      if (taker === '') continue
      const line = file.lineOf(call.start)
      yield {
        kind: 'table-call',
        at: { startLine: line, endLine: line },
        within: withinAt(call),
        subject: `calls of ${lastName(table)}`,
        taker,
        argument: fn.params.indexOf(parameter),
        parameter: parameter.name,
      }
    }
  }
}
