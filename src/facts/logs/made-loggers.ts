import type { Logger } from '#model/facts/records/log'
import { originName } from '#code/origin'
import type { PlacedCall } from '#code/index-module'
import { exprsOf, givenTo } from '#code/inside'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import type { LoggerForm } from '#models/forms/logger'
import { holderNames } from '../external-calls/holder-names.ts'
import { annotatedField, annotationOf, qualifiedName } from './class-fields.ts'
import { definitionOf } from './declared.ts'
import { errorKeysOf } from './error-keys.ts'
import { formOf } from './logger-of.ts'
import { linesOf, type Reading } from './reading.ts'
import { pathsLeftOut } from './paths-left-out.ts'
import { writesTo } from './writers.ts'

/** The kind of logger that a call makes: a new one, or one that is derived from another. */
export const makerOf = (reading: Reading, { call, scope }: PlacedCall): LoggerForm | undefined => {
  const { file, index, rules } = reading
  // A module that is called (`pino()`) has a name of the file's choice.
  if (call.callee.kind === 'member' && !index.mayMake(call.callee.name)) return undefined
  const known = index.maker(file.nameOf(call.callee, scope))
  if (known || !rules.namesDerived || call.callee.kind !== 'member') return known
  const { object, name } = call.callee
  const parent = formOf(reading, object, scope)
  return parent?.derives?.includes(name) ? parent : undefined
}

/** Longer chains of derived loggers, and cyclic ones, are not followed. */
const mostDerived = 4

/** The call that made the logger from which a call derives another; undefined if the file does not show it. */
const parentOf = ({ call, scope }: PlacedCall): PlacedCall | undefined => {
  const object = call.callee.kind === 'member' ? call.callee.object : undefined
  const from = object?.kind === 'name' ? definitionOf(object, scope) : undefined
  const made = from?.kind === 'value' ? from.value : object
  return made?.kind === 'call' ? { call: made, scope } : undefined
}

const derives = ({ call }: PlacedCall, form: LoggerForm): boolean =>
  call.callee.kind === 'member' && form.derives?.includes(call.callee.name) === true

/** The calls that made a logger: itself, and for a derived one those before it. Undefined if the file does not show all of them. */
const makersOf = (placed: PlacedCall, form: LoggerForm, depth = 0): readonly PlacedCall[] | undefined => {
  if (!derives(placed, form)) return [placed]
  const parent = depth < mostDerived ? parentOf(placed) : undefined
  const others = parent && makersOf(parent, form, depth + 1)
  return others && [placed, ...others]
}

/** Keys under which a logger writes a complete error. A derived one has those of the logger before it, unless it has options of its own. */
const errorKeysIn = (reading: Reading, placed: PlacedCall, form: LoggerForm): readonly string[] | undefined => {
  const makers = makersOf(placed, form)
  const first = makers?.at(-1)
  const hasOptions = makers?.some((each) => each !== first && each.call.args.length > 1)
  return form.errors && first && !hasOptions ? errorKeysOf(reading, first, form.errors) : undefined
}

/** What a logger, or the one from which it is derived, leaves out of its lines. */
const leftOutIn = (reading: Reading, placed: PlacedCall, form: LoggerForm): ReturnType<typeof pathsLeftOut> => {
  for (const each of makersOf(placed, form) ?? [placed]) {
    const leftOut = pathsLeftOut(reading, each, form)
    if (leftOut) return leftOut
  }
  return undefined
}

/** The logger that a call makes. Undefined if it is silent. */
export const madeLogger = (reading: Reading, placed: PlacedCall, form: LoggerForm): Logger | undefined => {
  const { file, rules, placeOf } = reading
  const { call } = placed
  if (writesTo(reading, placed, 'none')) return undefined
  const leftOut = leftOutIn(reading, placed, form)
  const isText = writesText(reading, placed, form)
  return {
    kind: 'logger',
    at: linesOf(reading, call),
    within: placeOf(call).within,
    subject: form.library,
    library: form.library,
    name: (rules.loggerNames && holderNames({ file, rules: rules.loggerNames }, call)[0]) ?? '',
    structured: !isText && form.structured,
    ...(isText ? { writesText: true as const } : {}),
    redacts: leftOut !== undefined,
    ...(leftOut && leftOut.paths !== 'anything' ? { redactedPaths: leftOut.paths } : {}),
    ...(leftOut ? { redactsAt: file.spanOf(leftOut.by) } : {}),
    errorKeys: errorKeysIn(reading, placed, form),
  }
}

/** Whether the options of a logger say that its lines are text, and nothing in them says that they may have fields. */
const writesText = (reading: Reading, { call, scope }: PlacedCall, form: LoggerForm): boolean => {
  if (!form.layout) return false
  const said = new Set([call, ...givenTo(call)].flatMap((expr) => layoutsOf(reading, expr, scope, form)))
  return said.has('text') && !said.has('fields')
}

const layoutsOf = ({ file, index }: Reading, expr: Expr, scope: Scope, form: LoggerForm): readonly ('text' | 'fields')[] => {
  const from = expr.kind === 'name' ? definitionOf(expr, scope) : undefined
  const inside = from?.kind === 'value' ? exprsOf(from.value) : [expr]
  return inside.flatMap((each) => {
    const callee = each.kind === 'call' ? each.callee : each.kind === 'struct' ? each.type.name : undefined
    return callee ? (index.layoutOf(form, `${file.nameOf(callee, scope)}()`) ?? []) : []
  })
}

/** Loggers in fields of the classes of a file, by their declared types and by annotations (Java). */
export const declaredLoggers = (reading: Reading): readonly Logger[] => {
  const { file, index } = reading
  if (file.module.language !== 'java') return []
  const facts: Logger[] = []
  for (const model of file.index.classes.values()) {
    const owner = qualifiedName(reading, model)
    for (const field of model.fields) {
      const form = field.type && index.value(originName(file.origins.ofType(field.type)), undefined)
      if (form) facts.push(fieldFact(form, `${owner}.${field.name}`, file.lineOf(field.start)))
    }
    const annotation = annotationOf(reading, model)
    if (annotation) facts.push(fieldFact(annotation.form, `${owner}.${annotatedField}`, file.lineOf(annotation.decorator.start)))
  }
  return facts
}

const fieldFact = ({ library, structured }: LoggerForm, name: string, line: number): Logger => ({
  kind: 'logger',
  at: { startLine: line, endLine: line },
  within: '',
  subject: `logger ${name}`,
  library,
  name,
  structured,
  redacts: false,
  // They serialize an exception wherever it is the last argument.
  errorKeys: [],
})
