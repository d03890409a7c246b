import type { CodeFile } from '#code/code-file'
import { exprsIn, givenTo } from '#code/inside'
import { lastName } from '#code/last-name'
import { textLiteral } from '#code/text-literal'
import type { Call, Expr, FunctionModel, Property } from '#code/model'
import { readAccess } from '../sql-calls/read-access.ts'

/** An amount that a call adds to stored columns, and the columns by which it finds the row; undefined if the text does not decide those. */
export interface OwnAmount {
  readonly columns: readonly string[]
  readonly filters: readonly string[] | undefined
}

/** Names that the forms below need: a cheap test before a file is read for them. */
export const ownAmountMarks = ['increment', 'decrement', 'Expr', 'sql`', 'plus', 'inc(', 'values']

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

const isWhere = (call: Call): boolean => /^(where|andWhere|Where|filter|filter_by)$/.test(lastName(call.callee))

/** The columns that the conditions of a chain compare: `where({ id })`, `where('id', id)`, `Where("id = ?", id)`, `where(eq(t.id, id))`. */
const filtersOf = (calls: readonly Call[]): readonly string[] | undefined => {
  const conditions = calls.filter(isWhere)
  if (conditions.length === 0) return undefined
  const columns = conditions.map(({ args, keywords }): readonly string[] | undefined => {
    const [first] = args
    if (keywords.length > 0) return keywords.map(({ name }) => name)
    if (first?.kind === 'object') return keysOf(first.properties)
    if (first?.kind === 'binary') return first.operator === '==' ? [lastName(first.left)] : undefined
    if (first?.kind === 'call')
      return ['eq', 'equal'].includes(lastName(first.callee)) && first.args[0] ? [lastName(first.args[0])] : undefined
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

const gormUpdates: ReadonlySet<string> = new Set(['Update', 'UpdateColumn', 'Updates', 'UpdateColumns'])

/**
 * Amounts that mappers and query builders add by members of their own. knex 3 and TypeORM 0.3: increment and decrement; Sequelize 6: increment
 * with `by`; GORM 1.25: an update with `gorm.Expr`; Drizzle 0.30: `set` with an `sql` template; SQLAlchemy 2.0: `values` with mapped columns as
 * keys; Spring Data MongoDB 4: `Update.inc`; jOOQ 3.19: `set` with `plus`.
 */
export const ownAmount = (file: CodeFile, call: Call): OwnAmount | undefined => {
  if (call.callee.kind !== 'member') return undefined
  const { name } = call.callee
  const [first, second] = call.args
  if (name === 'increment' || name === 'decrement') {
    if (first?.kind === 'object' && textLiteral(second) !== undefined)
      return { columns: [textLiteral(second) ?? ''], filters: keysOf(first.properties) }
    const columns =
      textLiteral(first) === undefined ? (first?.kind === 'object' ? keysOf(first.properties) : undefined) : [textLiteral(first) ?? '']
    if (!columns) return undefined
    if (second?.kind === 'object') {
      const keys = keysOf(second.properties) ?? []
      if (!keys.some((key) => key === 'by' || key === 'where')) return undefined
      const where = second.properties.find(({ key }) => key === 'where')?.value
      return { columns, filters: where === undefined ? ['id'] : where.kind === 'object' ? keysOf(where.properties) : undefined }
    }
    const chain = [...chainOf(call), ...chainAfter(file, call)]
    return chain.some(isWhere) ? { columns, filters: filtersOf(chain) } : undefined
  }
  if (file.module.language === 'go' && gormUpdates.has(name)) {
    const inner = (value: Expr | undefined): string | undefined =>
      value?.kind === 'call' && lastName(value.callee) === 'Expr' ? addedIn(textLiteral(value.args[0])) : undefined
    const columns = first?.kind === 'object' ? first.properties.flatMap(({ value }) => inner(value) ?? []) : [inner(second) ?? []].flat()
    return columns.length > 0 ? { columns, filters: filtersOf(chainOf(call)) ?? ['id'] } : undefined
  }
  if (name === 'set' && first?.kind === 'object') {
    const columns = first.properties.flatMap(({ key, value }) => {
      if (typeof key !== 'string' || value.kind !== 'template' || !value.tag || lastName(value.tag) !== 'sql') return []
      const [before, column, after] = value.parts
      const isAdded = typeof before === 'string' && before.trim() === '' && typeof after === 'string' && /^\s*[+-]/.test(after)
      return isAdded && column !== undefined && typeof column !== 'string' && lastName(column) === key ? [key] : []
    })
    return columns.length > 0 ? { columns, filters: filtersOf(chainAfter(file, call)) } : undefined
  }
  if (
    name === 'set' &&
    second?.kind === 'call' &&
    ['plus', 'add', 'minus'].includes(lastName(second.callee)) &&
    second.callee.kind === 'member'
  ) {
    const column = first && lastName(first)
    if (file.module.language !== 'java' || !column || lastName(second.callee.object) !== column) return undefined
    return { columns: [column.toLowerCase()], filters: ['id'] }
  }
  if (name === 'values' && first?.kind === 'object') {
    const columns = first.properties.flatMap(({ key, value }) => {
      if (value.kind !== 'binary' || (value.operator !== '+' && value.operator !== '-') || key === undefined) return []
      const column = typeof key === 'string' ? key : lastName(key)
      return value.left.kind === 'member' && lastName(value.left) === column ? [column] : []
    })
    return columns.length > 0 ? { columns, filters: filtersOf(chainOf(call)) } : undefined
  }
  if (name === 'inc' && file.module.language === 'java' && textLiteral(first) !== undefined && second) {
    const around = file.index.outerOf(call)
    const isUpdate = around?.kind === 'call' || around?.kind === 'member' || chainOf(call).some(({ isNew }) => isNew)
    return isUpdate ? { columns: [textLiteral(first) ?? ''], filters: ['id'] } : undefined
  }
  return undefined
}

/** Statements of annotated methods: Spring Data's `@Query("update Account a set a.points = a.points + :points where a.id = :id")`. */
export const annotatedStatement = (fn: FunctionModel): string | undefined => {
  if (fn.body !== undefined && fn.body.length > 0) return undefined
  for (const decorator of fn.decorators) {
    if (decorator.kind !== 'call' || lastName(decorator.callee) !== 'Query') continue
    for (const given of givenTo(decorator)) {
      const text = textLiteral(given)
      if (text !== undefined && /^\s*update\b/i.test(text))
        return text.replace(/^\s*update\s+(\w+)\s+(?:as\s+)?(\w+)\s+set/i, 'UPDATE $1 SET')
    }
  }
  return undefined
}

/** Members that write an entity whose fields were changed. */
const saves: ReadonlySet<string> = new Set(['save', 'saveAndFlush', 'commit', 'flush', 'persist', 'merge', 'Save', 'update'])

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
  if (
    expr.kind === 'call' &&
    expr.args.length === 1 &&
    expr.callee.kind === 'member' &&
    ['add', 'plus', 'subtract', 'minus'].includes(expr.callee.name)
  )
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
      if (expr.kind !== 'call' || expr.start < end || expr.callee.kind !== 'member' || !saves.has(expr.callee.name)) return false
      const isGiven = expr.args.some((argument) => lastName(argument) === entity)
      const isOwn = lastName(expr.callee.object) === entity
      const isSession = ['commit', 'flush'].includes(expr.callee.name) && expr.args.length === 0
      return isGiven || isOwn || isSession
    })
    return save ? [{ place: save, column: field.charAt(0).toLowerCase() + field.slice(1) }] : []
  })
}
