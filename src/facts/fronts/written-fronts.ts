import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { contains, exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Located } from '#code/model'
import type { Front } from '#model/facts/requests/front'
import { frontNames } from '#models/naming/front-names'
import type { ModuleCode } from '../reading/module-code.ts'
import { correlationMark } from '../shared/correlation-marks.ts'
import { isIdHeader, writesIdHeader } from '../shared/id-headers.ts'
import { oneLine } from '../values/one-line.ts'

/** An unnamed function that runs around requests, and the place of its registration. */
interface Written {
  readonly fn: FunctionModel
  readonly place: Located
}

/** `app.use((req, res, next) => …)`, and a function with the decorator `@app.middleware("http")`. */
const writtenIn = (file: CodeFile): readonly Written[] => [
  ...file.index.calls.flatMap(({ call }) =>
    call.callee.kind === 'member' && frontNames.registers.has(call.callee.name)
      ? call.args.flatMap((arg) => (arg.kind === 'lambda' ? [{ fn: arg.function, place: call }] : []))
      : [],
  ),
  ...file.index.functions.flatMap((fn) => fn.decorators.filter(putsInFront).map((place) => ({ fn, place }))),
]

const putsInFront = (decorator: Expr): boolean => {
  const name = calleeOf(decorator)
  return name.kind === 'member' && frontNames.decorates.has(lastName(name))
}

/** The place where a function writes the id of the request into a header, which its client gets. */
const idWrittenBy = (file: CodeFile, fn: FunctionModel): Expr | undefined => {
  const call = exprsIn(fn.body ?? []).find((expr) => expr.kind === 'call' && writesIdHeader(expr))
  const assigned = file.index.partAssigns.find(({ part }) => {
    const [target] = part.targets
    return contains(fn, part) && target?.kind === 'index' && isIdHeader(target.index)
  })
  return call ?? assigned?.part.targets[0]
}

/** Functions around requests that are written where they are registered, and that have to do with the ids of requests. */
export const writtenFronts = ({ file, withinAt }: ModuleCode): readonly Front[] =>
  writtenIn(file).flatMap(({ fn, place }): readonly Front[] => {
    const id = idWrittenBy(file, fn)
    const text = file.textOf(fn)
    if (!id && correlationMark(text).length === 0) return []
    const by = oneLine(id ? file.textOf(id) : text)
    // Lines that register a function look alike.
    const startLine = file.lineOf((id ?? place).start)
    return [
      {
        kind: 'front',
        at: { startLine, endLine: startLine },
        within: withinAt(place),
        subject: `around requests ${by}`,
        by,
        ...(id && { does: 'identify' as const }),
        isRegistered: true,
        isWritten: true,
      },
    ]
  })
