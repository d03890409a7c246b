import { calleeOf } from '#code/callee-of'
import { lastName } from '#code/last-name'
import type { Expr, Located } from '#code/model'
import { textLiteral } from '#code/parts/text-literal'
import type { JobSetting } from '#model/facts/work/job-setting'
import { failureListeners as known } from '#models/work/failure-listeners'
import { everyExpr } from '../logs/every-expr.ts'
import type { ModuleCode } from '../reading/module-code.ts'

type Form = (typeof known)[number]

const isOf = (module: string, packages: readonly string[]): boolean =>
  packages.some((name) => module === name || module.startsWith(`${name}.`) || module.startsWith(`${name}/`))

const isEvent = ({ events = [] }: Form, given: Expr | undefined): boolean => {
  const text = textLiteral(given) ?? ''
  return events.some((event) => text === event || text.startsWith(`${event}:`))
}

const isSignal = ({ signals = [] }: Form, expr: Expr): boolean =>
  expr.kind === 'member' && expr.name === 'connect' && signals.includes(lastName(expr.object))

const isDecorator = ({ decorators = [], events = [] }: Form, decorator: Expr): boolean => {
  const name = lastName(calleeOf(decorator))
  return (
    decorators.includes(name) &&
    decorator.kind === 'call' &&
    (decorator.args.length === 0 || decorator.args.some((given) => events.includes(textLiteral(given) ?? '')) || given(decorator.args))
  )
}

/** Options of the listener, not the name of an event: `@OnQueueFailed({ name: 'mail' })`. */
const given = (args: readonly Expr[]): boolean => args.every((one) => one.kind === 'object')

/** Functions that a library calls for each job that failed. */
export const failureListeners = (code: ModuleCode): readonly JobSetting[] => {
  const { file, withinAt } = code
  const forms = known.filter(({ packages }) => file.module.imports.some(({ module }) => isOf(module, packages)))
  if (forms.length === 0) return []
  const found: JobSetting[] = []
  const add = ({ library }: Form, at: Located, inside: Located, by: string): void => {
    const within = withinAt(inside)
    found.push({
      kind: 'job-setting',
      at: file.spanOf({ start: at.start, end: at.start + 1 }),
      within,
      subject: 'job setting failure-listener',
      setting: 'failure-listener',
      library,
      by,
      is: 'safe',
    })
  }
  for (const form of forms) {
    for (const { call } of file.index.calls) {
      const { callee, args } = call
      if (callee.kind !== 'member') continue
      if (form.members?.includes(callee.name) && isEvent(form, args[0]))
        add(form, call, call, `${file.textOf(callee)}('${textLiteral(args[0]) ?? ''}', …)`)
      else if (isSignal(form, callee)) add(form, call, call, file.textOf(callee))
    }
    for (const fn of file.index.functions)
      for (const decorator of fn.decorators)
        if (isSignal(form, calleeOf(decorator)) || isDecorator(form, decorator))
          add(form, decorator, fn.body?.[0] ?? decorator, `@${file.textOf(decorator)}`)
    for (const expr of everyExpr(file.module))
      if (expr.kind === 'struct')
        for (const { name, value } of expr.fields) if (name !== undefined && form.fields?.includes(name)) add(form, value, value, name)
  }
  return found
}
