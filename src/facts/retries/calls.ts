import type { Retry } from '#model/facts/calls/retry'
import type { Ref } from '#model/fact'
import { exprsIn, exprsOf, givenTo } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located } from '#code/model'
import { names } from '#models/names'
import type { RetryForm } from '#models/forms/retry'
import { formAt } from './form-at.ts'
import { indiscriminateIn } from './indiscriminate.ts'
import type { Marks } from './marks.ts'
import { mentioned } from './mentions.ts'
import { unsafeMethods } from './methods.ts'
import { functionGiven, refsIn, type Reading } from './reading.ts'
import { limitIn, pauseIn } from './settings.ts'
import { unsafetyOf } from './unsafe.ts'

/** What a form is called at a call. */
const nameOf = ({ by }: RetryForm, call: Call, calleeText: string): string =>
  by.replace('{name}', () => lastName(call.callee)).replace('{callee}', () => calleeText)

const subjectOf = ({ by, identifiedBy }: RetryForm, name: string, call: Call, calleeText: string): string => {
  if (by === '{callee}' || identifiedBy === 'nothing') return name
  if (identifiedBy === 'name-alone') return lastName(call.callee)
  return `${name} ${identifiedBy === 'name' ? lastName(call.callee) : calleeText}`
}

/** The line of the last name of a callee, where a link of a chain is found. */
const lineOfName = ({ file }: Reading, { callee, isNew, start }: Call) => {
  const startLine = file.lineOf(callee.kind === 'member' && !isNew ? callee.end - 1 : start)
  return { startLine, endLine: startLine }
}

/** Retries through a library that a call starts or configures. */
export const retryOfCall = (reading: Reading, placed: PlacedCall): Retry | undefined => {
  const found = formAt(reading, placed)
  if (!found) return undefined
  const { form, marks } = found
  const { call } = placed
  const { within, calleeText } = reading.placeOf(call)
  const name = nameOf(form, call, calleeText)
  const methods = unsafeMethods(reading.file, form, marks, placed.scope)
  const { mark: limitMark, ...limit } = limitIn(form, marks)
  const { mark: pauseMark, pause } = pauseIn(form, marks)
  const at = lineOfName(reading, call)
  const subject = subjectOf(form, name, call, calleeText)
  return {
    kind: 'retry',
    at,
    within,
    subject: methods && form.methods?.isNamed ? `${subject} ${methods.methods.join(' ')}` : subject,
    by: name,
    ...limit,
    ...(limitMark ? { limitAt: limitMark.at } : form.isChosenHere ? { limitAt: at } : {}),
    pause,
    ...(pauseMark ? { pauseAt: pauseMark.at } : {}),
    ...workOf(reading, placed, form, marks),
    ...(methods && !mentioned(exprsOf(call), names.keys)
      ? {
          unsafe: {
            operation: `every ${methods.methods.join(' and ')} that goes through it`,
            at: methods.mark.at,
            ...(movesMoneyThrough(reading, placed, form) && { movesMoney: true as const }),
          },
        }
      : {}),
    ...clientOf(reading, placed, form),
  }
}

type Work = Pick<Retry, 'isSelective' | 'work' | 'whole' | 'calls' | 'unsafe' | 'keyAt' | 'indiscriminate' | 'toldApartAt'>

/** The repeated work of a call, and whether it may be repeated. */
const workOf = (reading: Reading, placed: PlacedCall, form: RetryForm, { all }: Marks): Work => {
  const { call, scope } = placed
  const { file } = reading
  const isRestricted = form.mayRestrict || all.some(({ name }) => form.restricts?.includes(name))
  const judge = (work: Located): Pick<Retry, 'unsafe' | 'keyAt' | 'isSelective'> =>
    isRestricted
      ? { isSelective: true }
      : unsafetyOf(reading, {
          work,
          given: givenTo(call),
          keyed: [...exprsOf(call), ...(scope.function?.body ? exprsIn(scope.function.body) : [])],
        })
  if (form.worksInside) return { work: file.spanOf(call), calls: refsIn(reading, call), ...judge(call) }
  const argument = form.work === undefined ? undefined : call.args[form.work]
  if (!argument) return { calls: [] }
  const fn = functionGiven(reading, placed, argument)
  if (!fn) return { calls: refOf(reading, argument, placed), ...(isRestricted ? { isSelective: true } : {}) }
  return {
    work: file.spanOf(fn),
    whole: file.spanOf(call),
    calls: refsIn(reading, fn),
    ...judge(fn),
    ...(isRestricted ? {} : indiscriminateIn(reading, bodyOf(fn), 'function')),
  }
}

const bodyOf = ({ body }: FunctionModel) => body ?? []

/** A function of another file that is handed over by its name. */
const refOf = ({ file }: Reading, argument: Expr, { scope }: PlacedCall): readonly Ref[] => {
  const { root, path } = file.originOf(argument, scope)
  return root.kind === 'import' && path.length > 0 ? [{ module: root.written, name: path.join('').replace(/^\./, '') }] : []
}

/** Whether a POST through the client, in the same file, gives an amount of money. */
const movesMoneyThrough = (reading: Reading, { call, scope }: PlacedCall, { client }: RetryForm): boolean => {
  const { file } = reading
  const argument = client === undefined ? undefined : call.args[client]
  const site = argument && file.originOf(argument, scope).site
  return (
    site !== undefined &&
    file.index.calls.some(
      ({ call: sent, scope: own }) =>
        sent.callee.kind === 'member' &&
        reading.requestAt(sent)?.method === 'POST' &&
        file.originOf(sent.callee.object, own).site === site &&
        mentioned(
          sent.args.flatMap((each) => exprsOf(each)),
          names.movesMoney,
        ) !== undefined,
    )
  )
}

/** The client that retries, by which linking finds the requests through it. */
const clientOf = ({ file }: Reading, { call, scope }: PlacedCall, { client }: RetryForm): Pick<Retry, 'client'> => {
  const argument = client === undefined ? undefined : call.args[client]
  // `this.http`, as calls through it name their client.
  if (argument?.kind === 'member' && argument.object.kind === 'name' && /^(this|self)$/.test(argument.object.name))
    return { client: { name: file.textOf(argument) } }
  if (argument?.kind !== 'name') return {}
  const { root, path, holder } = file.originOf(argument, scope)
  if (holder?.kind === 'name') return { client: { name: holder.name } }
  return root.kind === 'import' ? { client: { module: root.written, name: path.join('').replace(/^\./, '') || 'default' } } : {}
}
