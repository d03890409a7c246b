import type { CallRecord, FunctionRecord, Ref } from '#model/fact'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { everyExpr } from '../logs/every-expr.ts'
import type { ModuleCode } from '../reading/module-code.ts'

/** A table of functions counts as a function that calls each of them: code that takes one from the table may run any. */
export interface Tables {
  readonly functions: readonly FunctionRecord[]
  readonly calls: readonly CallRecord[]
}

const none: Tables = { functions: [], calls: [] }

/** A cheap test: a table is read by a value. */
const mayHold = /[\]}]\s*[;\n]|\bMap\(/
const mayRead = /\w\[[^\]"'`\d]+\]|\.get\(/

/** Constants of a file that hold functions under names, and the functions that read such a table of this file or of another one. */
export const tablesOf = (code: ModuleCode): Tables => {
  const { file } = code
  if (!mayHold.test(file.text) && !mayRead.test(file.text)) return none
  const functions: FunctionRecord[] = []
  const calls: CallRecord[] = []
  const own = new Set<string>()
  for (const [name, definitions] of file.index.scope.definitions) {
    const [only, ...others] = definitions
    if (only?.from.kind !== 'value' || others.length > 0 || only.from.way.length > 0) continue
    const table = only.from.value
    const held = valuesIn(table).map((value) => functionIn(code, value, file.index.scope))
    if (held.length === 0 || !held.every((ref) => ref !== undefined)) continue
    own.add(name)
    const span = file.spanOf(table)
    functions.push({ name, startLine: span.startLine, endLine: span.endLine })
    for (const to of held) calls.push({ from: name, to, startLine: span.startLine })
  }
  if (!mayRead.test(file.text)) return { functions, calls }
  const imported = new Map(file.module.imports.map((one) => [one.name, one]))
  for (const expr of everyExpr(file.module)) {
    const table = readFrom(expr)
    if (table?.kind !== 'name') continue
    const record = imported.get(table.name)
    const to = own.has(table.name)
      ? { name: table.name }
      : record && !record.isTypeOnly && record.path.length > 0
        ? { module: record.module, name: record.path.join('.') }
        : undefined
    const from = to && code.withinAt(expr)
    if (to && from) calls.push({ from, to, startLine: file.lineOf(expr.start) })
  }
  return { functions, calls }
}

/** The values of an object, a dictionary, a list, or `new Map([['key', value]])`. */
export const valuesIn = (table: Expr): readonly Expr[] => {
  if (table.kind === 'object') return table.properties.map(({ value }) => value)
  if (table.kind === 'cast') return valuesIn(table.value)
  if (table.kind === 'array') return table.elements
  if (
    table.kind === 'call' &&
    table.isNew &&
    table.callee.kind === 'name' &&
    table.callee.name === 'Map' &&
    table.args[0]?.kind === 'array'
  )
    return table.args[0].elements.flatMap((entry) => (entry.kind === 'array' && entry.elements[1] ? [entry.elements[1]] : []))
  return []
}

/** The function that a value of a table refers to. */
export const functionIn = ({ file, withinAt }: ModuleCode, value: Expr, scope: Scope): Ref | undefined => {
  if (value.kind === 'lambda') {
    const [first] = value.function.body ?? []
    const name = first ? withinAt(first) : ''
    return name === '' ? undefined : { name }
  }
  if (value.kind !== 'name' && value.kind !== 'member') return undefined
  const { root, path } = file.originOf(value, scope)
  if (path.some((step) => !step.startsWith('.'))) return undefined
  const member = path.join('').replace(/^\./, '')
  if (root.kind === 'own') return root.function ? { name: root.name } : undefined
  return root.kind === 'import' && member !== '' ? { module: root.written, name: member } : undefined
}

/** The table that an expression takes a function from: `handlers[topic]`, `HANDLERS.get(kind)`. */
export const readFrom = (expr: Expr): Expr | undefined => {
  if (expr.kind === 'index') return expr.index && expr.index.kind !== 'literal' ? expr.object : undefined
  const isGet = expr.kind === 'call' && expr.callee.kind === 'member' && expr.callee.name === 'get' && expr.args.length > 0
  return isGet && expr.callee.kind === 'member' && expr.args[0]?.kind !== 'literal' ? expr.callee.object : undefined
}
