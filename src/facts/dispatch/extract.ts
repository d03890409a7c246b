import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr, ObjectExpr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import type { Fact, Ref } from '#model/fact'
import type { ModuleCode } from '../module-code.ts'

/** Tables of functions, and the calls of what they hold. */
export const dispatch = (code: ModuleCode): readonly Fact[] => [...handlerTables(code), ...tableCalls(code)]

const refOf = (file: CodeFile, value: Expr, scope: Scope): Ref | undefined => {
  if (value.kind !== 'name' && value.kind !== 'member') return undefined
  const { root, path } = file.originOf(value, scope)
  const name = path.join('').replace(/^\./, '')
  if (root.kind === 'import') return { module: root.written, name: name || 'default' }
  if (root.kind === 'self') return path.length === 1 ? { name: `${root.owner}${path[0] ?? ''}` } : undefined
  if (root.kind === 'own') return { name: `${root.name}${path.join('')}` }
  if (root.kind === 'global' && value.kind === 'name') return file.module.language === 'go' ? { module: '.', name: value.name } : undefined
  return value.kind === 'name' && file.index.functions.some((fn) => fn.name === value.name && fn.owner === undefined)
    ? { name: value.name }
    : undefined
}

const mayBeFunction: ReadonlySet<Expr['kind']> = new Set(['name', 'member'])

/** Every value is a name of something, and so may be a function. */
const holdsOnlyNames = ({ properties }: ObjectExpr): boolean =>
  properties.length > 0 && properties.every(({ value }) => mayBeFunction.has(value.kind))

/** The objects in values, as they are written or as a constant holds them. */
const objectOf = (value: Expr, scope: Scope): ObjectExpr | undefined => {
  if (value.kind === 'object') return value
  if (value.kind === 'cast') return objectOf(value.value, scope)
  return undefined
}

function* handlerTables({ file, withinAt }: ModuleCode): Generator<Fact> {
  for (const { object, holder, call, scope } of objectsIn(file)) {
    if (!holdsOnlyNames(object)) continue
    const functions = object.properties.flatMap(({ value }) => refOf(file, value, scope) ?? [])
    if (functions.length === 0) continue
    const to = call && refOf(file, call.callee, scope)
    if (holder === '' && !to) continue
    const line = file.lineOf(object.start)
    yield {
      kind: 'handler-table',
      at: { startLine: line, endLine: line },
      within: withinAt(object),
      subject: `handlers ${holder || lastName(call?.callee ?? object)}`,
      name: holder,
      ...(to && { to }),
      functions,
    }
  }
}

interface Held {
  readonly object: ObjectExpr
  readonly holder: string
  readonly call?: Call
  readonly scope: Scope
}

/** Objects that a constant of the file holds, and those that a call is given. */
function* objectsIn(file: CodeFile): Generator<Held> {
  for (const [name, definitions] of file.index.scope.definitions) {
    const [only, ...others] = definitions
    if (only?.from.kind !== 'value' || only.from.way.length > 0 || others.length > 0) continue
    const object = objectOf(only.from.value, file.index.scope)
    if (object) yield { object, holder: name, scope: file.index.scope }
  }
  for (const { call, scope } of file.index.calls)
    for (const value of call.args) {
      const object = objectOf(value, scope)
      if (object) yield { object, holder: '', call, scope }
    }
}

/** What a table is called on: `handlers` of `handlers[kind]`, `handlers.get(kind)`. */
const tableIn = (value: Expr): Expr | undefined => {
  if (value.kind === 'index') return value.object
  if (value.kind === 'cast' || value.kind === 'await') return tableIn(value.value)
  if (value.kind === 'unary') return tableIn(value.operand)
  if (value.kind === 'binary' && (value.operator === '??' || value.operator === 'or')) return tableIn(value.left)
  return value.kind === 'call' && value.callee.kind === 'member' && value.callee.name === 'get' && value.args.length > 0
    ? value.callee.object
    : undefined
}

const isOwnObject = (file: CodeFile, object: Expr, scope: Scope): boolean =>
  file.originOf(object, scope).root.kind === 'self' || (object.kind === 'name' && scope.function?.self === object.name)

function* tableCalls({ file, withinAt }: ModuleCode): Generator<Fact> {
  for (const { call, scope } of file.index.calls) {
    const [only, ...others] = call.callee.kind === 'name' ? definitionsOf(call.callee.name, scope, call.start) : []
    const value = only?.from.kind === 'value' && others.length === 0 ? only.from.value : call.callee
    const table = call.args.length === 0 ? undefined : tableIn(value)
    if (!table || (table.kind !== 'name' && table.kind !== 'member')) continue
    const around = scopeAround(file, table)
    // `c.handlers` of a Go receiver, `this.handlers`, a parameter: the caller that makes the object gives the table.
    const isGiven =
      table.kind === 'member' ? isOwnObject(file, table.object, around) : file.originOf(table, around).root.kind === 'parameter'
    const ref = isGiven ? undefined : (refOf(file, table, around) ?? (table.kind === 'name' ? { name: table.name } : undefined))
    if (!isGiven && !ref) continue
    const line = file.lineOf(call.start)
    yield {
      kind: 'table-call',
      at: { startLine: line, endLine: line },
      within: withinAt(call),
      subject: `calls of ${lastName(table)}`,
      ...(ref && { table: ref }),
    }
  }
}
