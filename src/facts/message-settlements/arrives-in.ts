import { exprsOf } from '#code/inside'
import { functionOf } from '#code/function-of'
import { lastName } from '#code/last-name'
import type { FunctionModel } from '#code/model'
import { originName } from '#code/origin'
import { expandBraces } from '#models/naming/expand-braces'
import type { SettlementForm } from '#models/forms/job'
import type { Reading } from './reading.ts'
import { annotationsOf } from './settle-calls.ts'

/** Whether messages arrive in a function, rather than in one that calls it after the work. */
export const arrivesIn = (reading: Reading, form: SettlementForm, fn: FunctionModel): boolean =>
  annotationsOf(fn).some((name) => form.annotations?.includes(name)) || takesMessage(reading, form, fn) || isRegistered(reading, form, fn)

const takesMessage = ({ file }: Reading, { messages = [] }: SettlementForm, { params }: FunctionModel): boolean => {
  const known = new Set(messages.flatMap(expandBraces))
  return params.some(({ type }) => type !== undefined && known.has(originName(file.origins.ofType(type))))
}

/** Whether a function of the file is given to a consumer, itself or in its options. */
const isRegistered = ({ file }: Reading, { registers = [] }: SettlementForm, fn: FunctionModel): boolean =>
  file.index.calls.some(
    ({ call, scope }) =>
      registers.includes(lastName(call.callee)) &&
      [...call.args, ...call.keywords.map(({ value }) => value)]
        .flatMap((argument) => exprsOf(argument, 'own'))
        .some((expr) => (expr.kind === 'lambda' ? expr.function === fn : lastName(expr) !== '' && functionOf(file, expr, scope) === fn)),
  )
