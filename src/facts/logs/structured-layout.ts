import type { Logger, LogLayout } from '#model/facts/records/log'
import type { Expr, Located } from '#code/model'
import { originName } from '#code/origin'
import type { LayoutForm } from '#models/forms/logger'
import { expandBraces } from '#models/naming/expand-braces'
import { everyExpr } from './every-expr.ts'
import type { Reading } from './reading.ts'

/** The first place at which a file makes all lines of the process objects with fields. */
export const structuredLayout = (reading: Reading): readonly (Logger | LogLayout)[] => {
  const { file, index } = reading
  const found = index.layouts.flatMap((form) => placesOf(reading, form).map((place) => ({ form, place })))
  const [first] = (found.some(({ form }) => !form.isText) ? found.filter(({ form }) => !form.isText) : found).toSorted(
    (a, b) => a.place.start - b.place.start,
  )
  if (!first) return []
  const line = file.lineOf(first.place.start)
  const { by, isText } = first.form
  // Text for the developers beside lines with fields decides nothing.
  if (isText && found.every(({ form }) => form.isText))
    return [{ kind: 'log-layout', at: { startLine: line, endLine: line }, within: '', subject: `layout ${by}`, by, structured: false }]
  return [
    {
      kind: 'logger',
      at: { startLine: line, endLine: line },
      within: '',
      subject: `structured ${by}`,
      library: by,
      name: '',
      structured: true,
      redacts: false,
      errorKeys: undefined,
    },
  ]
}

const isIn = (name: string, modules: readonly string[]): boolean =>
  modules.some((module) => name === module || name.startsWith(`${module}.`))

/** Whether the last part of a dotted name is one of the names: `app.logs.JsonFormatter`. */
const isLast = (text: string, classes: readonly string[]): boolean =>
  text.includes('.') && !text.includes(' ') && classes.includes(text.slice(text.lastIndexOf('.') + 1))

/** A format that writes JSON by hand. */
const spellsObject = (value: Expr): boolean =>
  value.kind === 'literal' && typeof value.value === 'string' && value.value.trimStart().startsWith('{')

const placesOf = (reading: Reading, { modules = [], classes = [], calls = [], keyword, without = [] }: LayoutForm): readonly Located[] => {
  const { file, index } = reading
  const wanted = new Set(calls.flatMap(expandBraces))
  const declared = classes
    .flatMap((name) => file.index.classes.get(name) ?? [])
    .filter(({ bases }) => bases.some((base) => index.isFormatter(originName(file.origins.ofType(base)))))
  const imported = file.module.imports.filter(({ module, path }) => isIn(module, modules) || isIn([module, ...path].join('.'), modules))
  const set = file.index.calls.filter(
    ({ call, scope }) =>
      wanted.size > 0 &&
      wanted.has(file.nameOf(call.callee, scope)) &&
      (keyword === undefined || call.keywords.some(({ name, value }) => name === keyword && !spellsObject(value))) &&
      !call.keywords.some(({ name }) => without.includes(name)),
  )
  const isFormatter = (expr: Expr): boolean =>
    expr.kind === 'call' && (expr.callee.kind === 'name' || expr.callee.kind === 'member') && classes.includes(expr.callee.name)
  // Most files name none of them, so that their expressions need no search.
  const isMentioned = [...modules, ...classes].some((name) => file.text.includes(name))
  const mentioned = [...(isMentioned ? everyExpr(file.module) : [])].filter((expr) => {
    if (expr.kind === 'call') return expr.callee.kind === 'member' && expr.callee.name === 'setFormatter' && expr.args.some(isFormatter)
    return expr.kind === 'literal' && typeof expr.value === 'string' && (isIn(expr.value, modules) || isLast(expr.value, classes))
  })
  return [...declared, ...imported, ...set.map(({ call }) => call), ...mentioned]
}
