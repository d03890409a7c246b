import type { Ref } from '#model/fact'
import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import type { Origin } from '#code/origin'
import type { Scope } from '#code/scope'
import type { LoggerForm } from '#models/forms/logger'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { holderNames } from '../external-calls/holder-names.ts'
import { fieldOfClass } from './class-fields.ts'
import type { Reading } from './reading.ts'

/** What a call that logs is known to do. */
export interface LogTarget {
  readonly form: LoggerForm | undefined
  readonly level: string
  /** What the level is called on; undefined for a function that logs by itself. */
  readonly receiver: Expr | undefined
  /** The name by which linking finds where the logger is made. */
  readonly ref: Ref | undefined
}

/** The logger that a call writes to, and at which level. Undefined if the call does not log. */
export const loggerOf = (reading: Reading, { call, scope }: PlacedCall): LogTarget | undefined => {
  const { file, index } = reading
  const { callee } = call
  if (callee.kind === 'name') {
    const known = index.call(file.nameOf(callee, scope))
    return known && { form: known.form, level: known.level, receiver: undefined, ref: undefined }
  }
  if (callee.kind !== 'member') return undefined
  const printer = index.printer(callee.name)
  if (printer) {
    const prints = callee.object.kind === 'name' && call.args.length === 0
    return prints ? { form: printer, level: 'error', receiver: callee.object, ref: undefined } : undefined
  }
  if (!index.mayLog(callee.name)) return undefined
  const form = formOf(reading, callee.object, scope)
  const level = index.level(callee.name, form)
  if (level === undefined || (!form && !isNamedLogger(callee.object))) return undefined
  return { form, level, receiver: callee.object, ref: refOf(reading, callee.object, scope, form !== undefined) }
}

/** The kind of logger that a value is, as far as its origin shows. */
export const formOf = (reading: Reading, value: Expr, scope: Scope): LoggerForm | undefined => {
  const { file, index } = reading
  const { root } = file.originOf(value, scope)
  const module = root.kind === 'import' ? root.module : undefined
  return index.value(file.nameOf(value, scope), module) ?? fieldOfClass(reading, value, scope)?.form
}

/** Whether the last word of a name says that it holds a logger: `auditLogger`, `this.log`, `ctx.Log()`. */
export const isNamedLogger = (value: Expr): boolean => {
  if (value.kind === 'call') return value.args.length === 0 && !value.isNew && isNamedLogger(value.callee)
  if (value.kind !== 'name' && value.kind !== 'member') return false
  return names.loggers.has(wordsOf(value.name).at(-1) ?? '')
}

const plainPath = (origin: Origin): string | undefined =>
  origin.path.every((step) => step.startsWith('.')) ? origin.path.join('').slice(1) : undefined

const refOf = (reading: Reading, receiver: Expr, scope: Scope, isKnown: boolean): Ref | undefined => {
  const { file, rules } = reading
  if (!rules.loggerNames) return undefined
  const field = fieldOfClass(reading, receiver, scope)
  if (field) return { name: field.name }
  const origin = file.originOf(receiver, scope)
  if (origin.site) {
    const [name] = holderNames({ file, rules: rules.loggerNames }, origin.site)
    return name === undefined ? undefined : { name }
  }
  // What a library exports is made nowhere in this repository.
  const path = origin.root.kind === 'import' && !isKnown ? plainPath(origin) : undefined
  return origin.root.kind === 'import' && path !== undefined
    ? { module: origin.root.written, name: path === '' ? 'default' : path }
    : undefined
}
