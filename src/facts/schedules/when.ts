import type { CodeFile } from '#code/code-file'
import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { ArgumentPlace, ScheduleForm } from '#models/forms/job'
import { secondsOf } from '../delayed-work/duration.ts'
import { delayRules } from '../delayed-work/language-rules.ts'
import { shortened } from './shortened.ts'

/** An interval has no spaces. Only times of day and weekdays contain them. */
const interval = (text: string): string => shortened(text.replaceAll(/\s+/g, ''))

/** A constant text, written inline or by the name of a constant. */
const textOf = (expr: Expr, scope: Scope): string | undefined => {
  if (expr.kind === 'literal') return typeof expr.value === 'string' ? expr.value : undefined
  if (expr.kind !== 'name') return undefined
  const [only, ...others] = definitionsOf(expr.name, scope, expr.start)
  return only?.from.kind === 'value' && only.from.way.length === 0 && others.length === 0 ? textOf(only.from.value, scope) : undefined
}

/** An argument, or the key of an object that is passed instead. */
const argumentAt = ({ args, keywords }: Call, { position, keyword }: ArgumentPlace): Expr | undefined => {
  const given = keywords.find(({ name }) => name === keyword)?.value ?? args.at(position)
  return given?.kind === 'object' && keyword !== undefined ? given.properties.find(({ key }) => key === keyword)?.value : given
}

/** When a call runs its function, as written. Undefined if it runs once, or too often for a schedule. */
export const whenOf = (file: CodeFile, form: ScheduleForm, call: Call, scope: Scope): string | undefined => {
  const given = form.when && argumentAt(call, form.when)
  const kind = given && textOf(given, scope)
  if (kind !== undefined && form.once?.includes(kind)) return undefined
  if (form.shortest !== undefined && !isLong(file, form, given, scope)) return undefined
  if (form.times) {
    const times = call.keywords.filter(({ name }) => form.times?.includes(name))
    const [only] = times
    if (given === undefined && only === undefined) return undefined
    const cron = times.length === 1 && only ? textOf(only.value, scope) : undefined
    if (kind === undefined && cron !== undefined) return shortened(cron)
    const parts = times.map(({ name, value }) => `${name}=${file.textOf(value)}`).join(' ')
    return kind === 'interval' || (kind === undefined && times.length === 1)
      ? interval([kind, parts].filter(Boolean).join(':'))
      : shortened([kind, parts].filter(Boolean).join(' '))
  }
  if (given) return kind ?? shortened(file.textOf(given))
  if (form.whenIn === undefined) return ''
  const around = form.whenIn === 'around' ? file.index.outerOf(call) : undefined
  const first = around?.kind === 'call' ? around.args[0] : undefined
  if (form.whenIn === 'around') return first ? shortened(file.textOf(first)) : ''
  return shortened(file.textOf(call.callee.kind === 'member' ? call.callee.object : call.callee))
}

const isLong = (file: CodeFile, { shortest = 0, unit = 1 }: ScheduleForm, wait: Expr | undefined, scope: Scope): boolean => {
  const seconds = wait && secondsOf(file, delayRules(file.module.language), { wait, unitAt: undefined, unit, scope })
  return seconds !== undefined && seconds >= shortest
}

/** The interval of a timer. */
export const everyOf = (file: CodeFile, { args: [every] }: Call): string | undefined => every && interval(file.textOf(every))
