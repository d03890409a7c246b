import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr, Struct } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { structMapper } from '#models/data/mapper-names'
import type { ModuleCode } from '../reading/module-code.ts'
import type { Statement } from '../write-orders/statement.ts'
import { underscored } from './underscored.ts'

/** The calls of a chain, outermost first: `First(…)`, `Where(…)` of `db.Where(…).First(…)`. */
const chainOf = (call: Call): readonly Call[] => {
  const { callee } = call
  return callee.kind === 'member' && callee.object.kind === 'call' ? [call, ...chainOf(callee.object)] : [call]
}

const structOf = (value: Expr, scope: Scope): Struct | undefined => {
  const plain = value.kind === 'unary' && value.operator === '&' ? value.operand : value
  if (plain.kind === 'struct') return plain
  if (plain.kind !== 'name') return undefined
  const found = definitionsOf(plain.name, scope, plain.start).findLast(({ from }) => from.kind === 'value' && from.value.kind !== 'name')
  return found?.from.kind === 'value' ? structOf(found.from.value, scope) : undefined
}

/** The name of the struct that a pointer refers to: `&Order{}`, `&order` after `var order Order`. */
const typeOf = (value: Expr, scope: Scope): string | undefined => {
  const plain = value.kind === 'unary' && value.operator === '&' ? value.operand : value
  if (plain.kind === 'struct') return plain.type.name && lastName(plain.type.name)
  if (plain.kind !== 'name') return undefined
  for (const { from } of definitionsOf(plain.name, scope, plain.start)) {
    if (from.kind === 'type') return from.type.name && lastName(from.type.name)
    if (from.kind === 'parameter') return from.parameter.type?.name && lastName(from.parameter.type.name)
    if (from.kind === 'value') return from.type?.name ? lastName(from.type.name) : typeOf(from.value, scope)
  }
  return undefined
}

const equal = /^\s*(?:\w+\.)?["`]?(\w+)["`]?\s*=\s*(?:\?|@\w+)\s*$/

/** The columns that a condition compares with one value each; undefined if it asks for anything else. */
const columnsOf = (args: readonly Expr[]): readonly string[] | undefined => {
  const [first] = args
  if (first?.kind === 'literal' && typeof first.value === 'string') {
    const columns = first.value.split(/\sand\s/i).map((part) => equal.exec(part)?.[1]?.toLowerCase())
    return columns.every((column) => column !== undefined) ? columns : undefined
  }
  const plain = first?.kind === 'unary' ? first.operand : first
  const names = plain?.kind === 'struct' ? plain.fields.map(({ name }) => name) : undefined
  return names?.every((name) => name !== undefined) ? names.map(underscored) : undefined
}

interface Found {
  readonly operation: 'read' | 'create'
  readonly type: string
  readonly columns: readonly string[]
  readonly asksCount: boolean
}

const readOf = (chain: readonly Call[], scope: Scope): Found | undefined => {
  const [last, ...before] = chain
  const name = last ? lastName(last.callee) : ''
  const isCount = structMapper.counts.has(name)
  const [into, ...inline] = last?.args ?? []
  if (!last || !into || (!isCount && !structMapper.reads.has(name))) return undefined
  const model = before.find(({ callee }) => lastName(callee) === structMapper.model)?.args[0] ?? (isCount ? undefined : into)
  const type = model && typeOf(model, scope)
  const conditions = before.filter(({ callee }) => structMapper.conditions.has(lastName(callee))).map(({ args }) => args)
  const columns = [...conditions, ...(inline.length > 0 ? [inline] : [])].map(columnsOf)
  if (type === undefined || columns.length === 0 || columns.some((one) => one === undefined)) return undefined
  return { operation: 'read', type, columns: columns.flatMap((one) => one ?? []), asksCount: isCount }
}

const createOf = ({ callee, args }: Call, scope: Scope): Found | undefined => {
  const [value, ...others] = args
  const made = structMapper.creates.has(lastName(callee)) && value && others.length === 0 ? structOf(value, scope) : undefined
  const type = made?.type.name && lastName(made.type.name)
  const fields = made?.fields.flatMap(({ name }) => name ?? []) ?? []
  if (type === undefined || fields.length === 0) return undefined
  return { operation: 'create', type, columns: fields.map(underscored), asksCount: false }
}

/** Statements that are chains of calls, about a struct of the code: a lookup of one row, and its insert. */
export const chainedStatements = ({ file, placeOf }: ModuleCode): readonly Statement[] => {
  if (!isUsed(file)) return []
  return file.index.calls.flatMap(({ call, scope }): Statement[] => {
    const chain = chainOf(call)
    if (call.callee.kind !== 'member' || chain.some(({ callee }) => structMapper.others.has(lastName(callee)))) return []
    const found = readOf(chain, scope) ?? createOf(call, scope)
    if (!found) return []
    const { within, calleeText } = placeOf(call)
    return [
      {
        place: call,
        at: file.spanOf(call),
        within,
        callee: calleeText,
        table: found.type.toLowerCase(),
        model: found.type,
        operation: found.operation,
        filters: found.operation === 'read' ? found.columns : [],
        sets: found.operation === 'read' ? [] : found.columns,
        open: false,
        conflictSafe: false,
        inTransaction: true,
        writesAtOnce: true,
        asksCount: found.asksCount,
      },
    ]
  })
}

const isUsed = (file: CodeFile): boolean => file.module.imports.some(({ module }) => module === structMapper.package)
