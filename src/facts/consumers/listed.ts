import { exprsIn } from '#code/inside'
import type { ClassModel, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import type { Consumer } from '#model/facts/work/job'
import type { ConsumerForm } from '#models/forms/job'
import { refOfCallee } from '../values/ref-of-callee.ts'
import type { Reading } from './reading.ts'

/** The functions that the settings of a worker list: `functions = [send, func(resize, timeout=60)]`. */
export const listedIn = (reading: Reading): readonly Consumer[] =>
  reading.index.listed.flatMap((form) =>
    listsOf(reading, form).flatMap((list) => itemsOf(list).map((item) => consumerOf(reading, form, item))),
  )

const listsOf = ({ file }: Reading, { listed }: ConsumerForm): readonly Expr[] => {
  if (!listed || !file.text.includes(listed.under)) return []
  const { under, classes, packages } = listed
  const imports = file.module.imports.some(({ module }) => packages.some((name) => module === name || module.startsWith(`${name}.`)))
  const ofClass = ({ name, fields }: ClassModel): readonly Expr[] =>
    imports || classes.includes(name) ? fields.flatMap((field) => (field.name === under && field.value ? [field.value] : [])) : []
  const ofClasses = [...file.index.classes.values()].flatMap(ofClass)
  if (!imports) return ofClasses
  const exprs = exprsIn(file.module.body, 'definitions')
  return [
    ...ofClasses,
    ...exprs.flatMap((expr) => (expr.kind === 'object' ? expr.properties.flatMap(({ key, value }) => (key === under ? [value] : [])) : [])),
    ...file.index.calls.flatMap(({ call }) => call.keywords.flatMap(({ name, value }) => (name === under ? [value] : []))),
  ]
}

/** The functions of a list, also in both parts of a choice, and inside calls that add options. */
const itemsOf = (expr: Expr): readonly Expr[] => {
  if (expr.kind === 'conditional') return [...itemsOf(expr.then), ...itemsOf(expr.otherwise)]
  if (expr.kind === 'binary' && expr.operator === '+') return [...itemsOf(expr.left), ...itemsOf(expr.right)]
  return expr.kind === 'array' ? expr.elements.flatMap(functionIn) : []
}

const functionIn = (item: Expr): readonly Expr[] => {
  const given = item.kind === 'call' ? (item.args[0] ?? item.keywords.find(({ name }) => name === 'coroutine')?.value) : item
  return given?.kind === 'name' || given?.kind === 'member' ? [given] : []
}

const consumerOf = ({ file }: Reading, { library, delivers, acknowledges }: ConsumerForm, item: Expr): Consumer => {
  const scope: Scope = scopeAround(file, item)
  const handler = refOfCallee(file, item, scope)
  return {
    kind: 'consumer',
    at: file.spanOf(item),
    within: '',
    subject: `${library} ${handler.name}`,
    library,
    delivers,
    queue: handler.name.split('.').at(-1) ?? '',
    handler,
    acknowledges: acknowledges === 'group' ? 'by-hand' : acknowledges,
  }
}
