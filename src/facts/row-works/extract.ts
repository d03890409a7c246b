import type { CodeFile } from '#code/code-file'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Stmt } from '#code/model'
import { typeNameOf } from '#code/parts/type-name'
import { definitionsOf } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import { textLiteral } from '#code/parts/text-literal'
import type { RowWork } from '#model/facts/data/row-work'
import { rowWorkNames as known } from '#models/data/row-work-names'
import { wordsOf } from '#models/naming/words'
import { kindOfCall } from '../message-settlements/kinds-of-call.ts'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'

/** Calls of other objects for each row that a query returned. */
export const rowWorks = (code: ModuleCode): readonly RowWork[] => {
  const { file } = code
  const found = new Map<number, RowWork>()
  for (const fn of file.index.functions)
    for (const { over, elements, body } of roundsOf(fn)) {
      const query = queryBehind(file, over, 0)
      if (!query) continue
      const store = query.callee.kind === 'member' ? file.textOf(query.callee.object) : ''
      for (const call of body) {
        const { callee } = call
        if (callee.kind !== 'member' || found.has(call.start)) continue
        const holder = lastName(callee.object)
        if (holder === '' || elements.has(holder) || file.textOf(callee.object) === store || !isGiven(call, elements)) continue
        if (store !== '' && /^[A-Z]\w*$/.test(store) && isTakenBefore(body, call)) continue
        if (!['work', 'beside'].includes(kindOfCall({ file }, call)) && !known.verbs.has(callee.name)) continue
        found.set(call.start, {
          kind: 'row-work',
          at: file.spanOf(call),
          within: code.withinAt(call),
          subject: `row-work ${oneLine(file.textOf(callee), 60)}`,
          callee: oneLine(file.textOf(callee), 60),
          holder,
          member: callee.name,
          address: fixedText(call.args[0]),
        })
      }
    }
  for (const { call } of file.index.calls) {
    const handed = handedMember(call)
    const over = call.callee.kind === 'member' ? call.callee.object : undefined
    const query = handed && over && queryBehind(file, over, 0)
    const store = query?.callee.kind === 'member' ? file.textOf(query.callee.object) : ''
    if (!handed || !query || found.has(handed.start) || file.textOf(handed.object) === store) continue
    const callee = oneLine(file.textOf(handed), 60)
    found.set(handed.start, {
      kind: 'row-work',
      at: file.spanOf(handed),
      within: code.withinAt(call),
      subject: `row-work ${callee}`,
      callee,
      holder: lastName(handed.object),
      member: handed.name,
      address: '',
    })
  }
  return [...found.values()]
}

/** The member that a function is given to call for each element: `rows.forEach(mailer::send)`. */
const handedMember = ({ callee, args: [given] }: Call): (Expr & { readonly kind: 'member' }) | undefined =>
  callee.kind === 'member' && known.each.has(callee.name) && given?.kind === 'member' && lastName(given.object) !== '' ? given : undefined

interface Rounds {
  readonly over: Expr
  readonly elements: ReadonlySet<string>
  readonly body: readonly Call[]
}

const callsIn = (body: readonly Stmt[]): readonly Call[] => exprsIn(body).flatMap((expr) => (expr.kind === 'call' ? [expr] : []))

const namesOf = (exprs: readonly Expr[]): readonly string[] =>
  exprs.flatMap((expr) => exprsOf(expr)).flatMap((expr) => (expr.kind === 'name' ? [expr.name] : []))

/** Loops over a value, and functions that a value is given to call for each element: `rows.map(async (row) => …)`. */
const roundsOf = (fn: FunctionModel): readonly Rounds[] => [
  ...stmtsIn(fn.body ?? []).flatMap((stmt) =>
    stmt.kind === 'loop' && stmt.each
      ? [
          {
            over: stmt.each.over,
            elements: new Set([...namesOf(stmt.each.targets), ...assignedFrom(stmt.body, namesOf(stmt.each.targets))]),
            body: callsIn(stmt.body),
          },
        ]
      : [],
  ),
  ...exprsIn(fn.body ?? [], 'own').flatMap((expr) => {
    const [given] = expr.kind === 'call' ? expr.args : []
    if (expr.kind !== 'call' || expr.callee.kind !== 'member' || !known.each.has(expr.callee.name) || given?.kind !== 'lambda') return []
    const { params, body = [] } = given.function
    const [first] = params
    const elements = new Set(first?.pattern ? namesOf([first.pattern]) : first ? [first.name] : [])
    return [{ over: expr.callee.object, elements, body: callsIn(body) }]
  }),
]

/** Variables of a round that hold something made from the element. */
const assignedFrom = (body: readonly Stmt[], elements: readonly string[]): readonly string[] =>
  exprsIn(body, 'own').flatMap((expr) =>
    expr.kind === 'assign' && expr.value && namesOf([expr.value]).some((name) => elements.includes(name))
      ? expr.targets.flatMap((target) => (target.kind === 'name' ? [target.name] : []))
      : [],
  )

const isGiven = ({ args, keywords }: Call, elements: ReadonlySet<string>): boolean =>
  namesOf([...args, ...keywords.map(({ value }) => value)]).some((name) => elements.has(name))

/** The text of a literal, or of the first part of a text with values in it. */
const fixedText = (expr: Expr | undefined): string =>
  expr?.kind === 'template' ? expr.parts.filter((part) => typeof part === 'string').join('') : (textLiteral(expr) ?? '')

const maxDepth = 4

/** The call behind a value that reads rows of a store. */
const queryBehind = (file: CodeFile, value: Expr, depth: number): Call | undefined => {
  if (depth > maxDepth) return undefined
  switch (value.kind) {
    case 'await':
    case 'cast':
      return queryBehind(file, value.value, depth)
    case 'member':
    case 'index':
      return queryBehind(file, value.object, depth)
    case 'name': {
      const scope = scopeAround(file, value)
      for (const { from } of definitionsOf(value.name, scope, value.start)) {
        const found = from.kind === 'value' ? queryBehind(file, from.value, depth + 1) : undefined
        if (found) return found
      }
      return undefined
    }
    case 'call': {
      if (readsRows(file, value)) return value
      return value.callee.kind === 'member' ? queryBehind(file, value.callee.object, depth) : undefined
    }
    default:
      return undefined
  }
}

const readsRows = (file: CodeFile, call: Call): boolean => {
  if (call.callee.kind !== 'member') return false
  const [first = ''] = wordsOf(call.callee.name)
  if (call.args.some((argument) => isSelect(argument))) return true
  // Rows that a statement changed belong to the one that changed them.
  if (call.args.some((argument) => changesRows.test(fixedText(argument)))) return false
  if (!known.reads.has(first)) return false
  const { object } = call.callee
  return holdsRows(lastName(object)) || call.callee.name === 'findMany' || isStore(typeOf(file, object)) || isModel(file, object)
}

/** A class of the repository that reads its own rows: `Invoice.filter(…)`, `Invoice.findAll(…)`. */
const isModel = ({ module, index }: CodeFile, object: Expr): boolean =>
  object.kind === 'name' &&
  /^[A-Z][A-Za-z]*$/.test(object.name) &&
  (index.classes.has(object.name) || module.imports.some(({ name, isTypeOnly }) => name === object.name && !isTypeOnly))

/** Whether a round changes or takes its row before a call: a second run may then find nothing to do. */
const isTakenBefore = (body: readonly Call[], { start }: Call): boolean =>
  body.some((one) => one.start < start && wordsOf(lastName(one.callee)).some((word) => known.takes.has(word)))

const holdsRows = (name: string): boolean => wordsOf(name).some((word) => known.stores.has(word))

const isStore = (type: string): boolean => known.storeTypes.has(wordsOf(type).at(-1) ?? '')

/** The name of the type that a field or a variable is declared with: `Repository` of `orders: Repository<Order>`. */
const typeOf = (file: CodeFile, object: Expr): string => typeNameOf(file.originOf(object, scopeAround(file, object))) ?? ''

const changesRows = /^\s*(?:update|insert|delete|merge)\b/i

const isSelect = (argument: Expr): boolean =>
  argument.kind === 'call' ? argument.args.some((inner) => isSelect(inner)) : /^\s*(select|with)\b/i.test(fixedText(argument))
