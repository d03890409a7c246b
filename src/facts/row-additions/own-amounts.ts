import type { CodeFile } from '#code/code-file'
import { exprsIn, givenTo } from '#code/inside'
import { lastName } from '#code/last-name'
import { textLiteral } from '#code/parts/text-literal'
import type { Call, Expr, FunctionModel, Property } from '#code/model'
import {
  amountMembers,
  conditionMembers,
  entitySaves,
  equalityFunctions,
  sessionSaves,
  statementAnnotations,
  sumMembers,
  type AddedColumns,
  type AddedRow,
} from '#models/naming/amounts'
import { readAccess } from '../sql-calls/read-access.ts'

/** An amount that a call adds to stored columns, and the columns by which it finds the row; undefined if the text does not decide those. */
export interface OwnAmount {
  readonly columns: readonly string[]
  readonly filters: readonly string[] | undefined
}

/** The calls of a chain before this one, the nearest first. */
const chainOf = (call: Call): readonly Call[] => {
  const chain: Call[] = []
  for (let at: Expr = call.callee; at.kind === 'member' || at.kind === 'call'; at = at.kind === 'member' ? at.object : at.callee)
    if (at.kind === 'call') chain.push(at)
  return chain
}

/** The calls of a chain after this one. */
const chainAfter = (file: CodeFile, call: Call): readonly Call[] => {
  const chain: Call[] = []
  for (let around = file.index.outerOf(call); around?.kind === 'member' || around?.kind === 'call'; around = file.index.outerOf(around))
    if (around.kind === 'call') chain.push(around)
  return chain
}

const keysOf = (properties: readonly Property[]): readonly string[] | undefined => {
  const keys = properties.map(({ key }) => key)
  return keys.every((key) => typeof key === 'string') ? keys : undefined
}

const isCondition = (call: Call): boolean => conditionMembers.has(lastName(call.callee))

/** The columns that the conditions of a chain compare: `where({ id })`, `where('id', id)`, `Where("id = ?", id)`, `where(eq(t.id, id))`. */
const filtersOf = (calls: readonly Call[]): readonly string[] | undefined => {
  const conditions = calls.filter(isCondition)
  if (conditions.length === 0) return undefined
  const columns = conditions.map(({ args, keywords }): readonly string[] | undefined => {
    const [first] = args
    if (keywords.length > 0) return keywords.map(({ name }) => name)
    if (first?.kind === 'object') return keysOf(first.properties)
    if (first?.kind === 'binary') return first.operator === '==' ? [lastName(first.left)] : undefined
    if (first?.kind === 'call')
      return equalityFunctions.has(lastName(first.callee)) && first.args[0] ? [lastName(first.args[0])] : undefined
    const text = textLiteral(first)
    if (text === undefined) return undefined
    if (/^[\w.]+$/.test(text)) return [text.split('.').at(-1) ?? text]
    const access = readAccess(`UPDATE t SET x = 1 WHERE ${text}`)
    return access && !access.open ? access.filters : undefined
  })
  return columns.some((one) => one === undefined) ? undefined : columns.flatMap((one) => one ?? [])
}

/** `points + ?` of `gorm.Expr("points + ?", n)`. */
const addedIn = (text: string | undefined): string | undefined => /^\s*(?:\w+\.)?["`]?(\w+)["`]?\s*[+-]/.exec(text ?? '')?.[1]

/** A column, if a value adds to what is stored in it, by the form of a row. */
const addedBy = (form: AddedColumns, key: Expr | string | undefined, value: Expr): string | undefined => {
  const column = typeof key === 'string' ? key : key && lastName(key)
  switch (form.by) {
    case 'sql':
      return value.kind === 'call' && form.functions.includes(lastName(value.callee)) ? addedIn(textLiteral(value.args[0])) : undefined
    case 'template': {
      if (typeof key !== 'string' || value.kind !== 'template' || !value.tag || !form.tags.includes(lastName(value.tag))) return undefined
      const [stored, after] = value.parts.filter((part) => typeof part !== 'string' || part.trim() !== '')
      const isAdded = typeof after === 'string' && /^\s*[+-]/.test(after)
      return isAdded && stored !== undefined && typeof stored !== 'string' && lastName(stored) === key ? key : undefined
    }
    case 'member': {
      if (value.kind !== 'call' || value.callee.kind !== 'member' || !form.members.includes(value.callee.name)) return undefined
      return column && lastName(value.callee.object) === column ? column.toLowerCase() : undefined
    }
    case 'sum': {
      if (value.kind !== 'binary' || (value.operator !== '+' && value.operator !== '-')) return undefined
      return column && value.left.kind === 'member' && lastName(value.left) === column ? column : undefined
    }
    case 'name':
      return undefined
  }
}

const columnsOf = (form: AddedColumns, { args }: Call): readonly string[] => {
  if (form.by === 'name') {
    const named = args[form.argument]
    const text = textLiteral(named)
    if (text !== undefined) return [text]
    return (form.orKeys && named?.kind === 'object' && keysOf(named.properties)) || []
  }
  const [first, second] = args
  if (first?.kind === 'object') return first.properties.flatMap(({ key, value }) => addedBy(form, key, value) ?? [])
  return first && second ? [addedBy(form, first, second) ?? []].flat() : []
}

/** The columns by which a call finds its row: undefined if the text does not decide them, null if it is no call of this form. */
const filtersBy = (row: AddedRow, file: CodeFile, call: Call): readonly string[] | undefined | null => {
  switch (row.by) {
    case 'conditions': {
      const chain = [...chainOf(call), ...chainAfter(file, call)]
      if (chain.some(isCondition)) return filtersOf(chain)
      return row.orOwn ? own : null
    }
    case 'keys': {
      const conditions = call.args[row.argument]
      return conditions?.kind === 'object' ? keysOf(conditions.properties) : null
    }
    case 'option': {
      const options = call.args[row.argument]
      if (options?.kind !== 'object' || !options.properties.some(({ key }) => typeof key === 'string' && row.oneOf.includes(key)))
        return null
      const where = options.properties.find(({ key }) => key === row.option)?.value
      return where === undefined ? own : where.kind === 'object' ? keysOf(where.properties) : undefined
    }
    case 'outside': {
      const around = file.index.outerOf(call)
      const isChained = around?.kind === 'call' || around?.kind === 'member' || chainOf(call).some(({ isNew }) => isNew)
      return row.chained && !isChained ? null : own
    }
  }
}

/** The row that a call belongs to. */
const own: readonly string[] = ['id']

const byMember = Map.groupBy(
  amountMembers.flatMap((row) => row.members.map((member) => ({ member, row }))),
  ({ member }) => member,
)

/** Amounts that mappers and query builders add by members of their own. */
export const ownAmount = (file: CodeFile, call: Call): OwnAmount | undefined => {
  if (call.callee.kind !== 'member') return undefined
  for (const { row } of byMember.get(call.callee.name) ?? []) {
    if (row.language !== file.module.language) continue
    const columns = columnsOf(row.columns, call)
    const filters = columns.length === 0 ? null : filtersBy(row.row, file, call)
    if (filters !== null) return { columns, filters }
  }
  return undefined
}

/** Statements of annotated methods: Spring Data's `@Query("update Account a set a.points = a.points + :points where a.id = :id")`. */
export const annotatedStatement = (fn: FunctionModel): string | undefined => {
  if (fn.body !== undefined && fn.body.length > 0) return undefined
  for (const decorator of fn.decorators) {
    if (decorator.kind !== 'call' || !statementAnnotations.has(lastName(decorator.callee))) continue
    for (const given of givenTo(decorator)) {
      const text = textLiteral(given)
      if (text !== undefined && /^\s*update\b/i.test(text))
        return text.replace(/^\s*update\s+(\w+)\s+(?:as\s+)?(\w+)\s+set/i, 'UPDATE $1 SET')
    }
  }
  return undefined
}

/** An assignment that adds to a field of an entity which the function then saves: `account.points += n`, `a.setPoints(a.getPoints() + n)`. */
export interface EntityAmount {
  readonly place: Call
  readonly column: string
}

/** The field, if an expression is `account.points` or `account.getPoints()`. */
const fieldOf = (expr: Expr): { readonly entity: string; readonly field: string } | undefined => {
  if (expr.kind === 'member' && expr.object.kind === 'name') return { entity: expr.object.name, field: expr.name }
  if (expr.kind === 'call' && expr.args.length === 0 && expr.callee.kind === 'member' && expr.callee.object.kind === 'name') {
    const [, field] = /^get([A-Z]\w*)$/.exec(expr.callee.name) ?? []
    return field === undefined ? undefined : { entity: expr.callee.object.name, field }
  }
  return undefined
}

const sumOf = (expr: Expr): Expr | undefined => {
  if (expr.kind === 'binary' && (expr.operator === '+' || expr.operator === '-')) return expr.left
  if (expr.kind === 'call' && expr.args.length === 1 && expr.callee.kind === 'member' && sumMembers.has(expr.callee.name))
    return expr.callee.object
  return undefined
}

/** Each amount that a function adds to a field of an entity and saves. */
export const entityAmounts = (fn: FunctionModel): readonly EntityAmount[] => {
  const exprs = exprsIn(fn.body ?? [], 'own')
  const found = exprs.flatMap((expr): readonly { readonly entity: string; readonly field: string; readonly end: number }[] => {
    if (expr.kind === 'assign' && expr.targets.length === 1 && expr.targets[0]) {
      const target = fieldOf(expr.targets[0])
      if (!target || target.entity === fn.self) return []
      if (expr.operator === '+=' || expr.operator === '-=') return [{ ...target, end: expr.end }]
      const before = expr.value && sumOf(expr.value)
      const old = before && fieldOf(before)
      return old?.entity === target.entity && old.field === target.field ? [{ ...target, end: expr.end }] : []
    }
    if (
      expr.kind === 'call' &&
      expr.args.length === 1 &&
      expr.args[0] &&
      expr.callee.kind === 'member' &&
      expr.callee.object.kind === 'name'
    ) {
      const [, field] = /^set([A-Z]\w*)$/.exec(expr.callee.name) ?? []
      const before = field === undefined ? undefined : sumOf(expr.args[0])
      const old = before && fieldOf(before)
      return old && old.entity === expr.callee.object.name && old.field === field ? [{ ...old, end: expr.end }] : []
    }
    return []
  })
  return found.flatMap(({ entity, field, end }) => {
    const save = exprs.find((expr): expr is Call => {
      if (expr.kind !== 'call' || expr.start < end || expr.callee.kind !== 'member' || !entitySaves.has(expr.callee.name)) return false
      const isGiven = expr.args.some((argument) => lastName(argument) === entity)
      const isOwn = lastName(expr.callee.object) === entity
      const isSession = sessionSaves.has(expr.callee.name) && expr.args.length === 0
      return isGiven || isOwn || isSession
    })
    return save ? [{ place: save, column: field.charAt(0).toLowerCase() + field.slice(1) }] : []
  })
}
