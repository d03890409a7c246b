import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
import type { Expr } from '#code/model'
import { lastName } from '#code/last-name'
import { mentionsLimit } from './limit-name.ts'

/** The value that a signal or controller belongs to: `controller` of `controller.signal`. */
const controllerOf = (value: Expr): string => (value.kind === 'member' ? lastName(value.object) : lastName(value))

/** A signal that fires after a time: `AbortSignal.timeout(…)`, or that of a controller that a timer of this file aborts. */
export const endsByItself = (file: CodeFile, value: Expr): boolean => {
  if (exprsOf(value).some((expr) => mentionsLimit(lastName(expr)))) return true
  const controller = controllerOf(value)
  return (
    controller !== '' &&
    file
      .callsNamed('setTimeout')
      .some(({ call }) =>
        call.args.some((given) =>
          exprsOf(given).some((expr) => expr.kind === 'member' && expr.name === 'abort' && lastName(expr.object) === controller),
        ),
      )
  )
}
