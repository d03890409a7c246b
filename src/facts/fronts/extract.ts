import type { Front } from '#model/facts/requests/front'
import { functionAround } from '#code/scope-around'
import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import { contains, exprsIn, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Located } from '#code/model'
import { frontNames } from '#models/naming/front-names'
import { hasWord, wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { writtenFronts } from './written-fronts.ts'
import { writtenNames } from '../values/written-names.ts'

/** Code that is put around all requests, and calls under a name that says so. */
export const fronts = (code: ModuleCode): readonly Front[] => {
  const { file, placeOf, withinAt } = code
  const found: Front[] = [...writtenFronts(code)]
  const add = (given: Expr, place: Located, within: string, isRegistered: boolean, scope?: Scope): void => {
    const value = registeredBy(file, given, scope)
    const does = whatItDoes(value)
    if (!isRegistered && !does) return
    const by = oneLine(file.textOf(value))
    const startLine = file.lineOf(value.start)
    found.push({
      kind: 'front',
      at: { startLine, endLine: startLine },
      within,
      subject: `around requests ${by.replace(/\(.*/, '')}`,
      by,
      ...(does && { does }),
      isRegistered,
      ...(isRegistered && file.lineOf(place.start) !== startLine && { registeredAt: file.lineOf(place.start) }),
      ...(isRegistered && isPlain(file, value, scope) && { isPlain: true }),
    })
  }
  for (const { call, scope } of file.index.calls) {
    const { within } = placeOf(call)
    const around = within === '' ? withinAt(call) : within
    if (frontNames.registers.has(lastName(call.callee)) && call.callee.kind === 'member') {
      for (const given of [...call.args, ...call.keywords.map(({ value }) => value)])
        if (mayBeCode(given) && !answersItself(given)) add(given, call, around, true, scope)
    } else add(call.callee, call, around, wrapsRouter(file, call))
    for (const { name, value } of call.keywords)
      if (frontNames.lists.has(name) && value.kind === 'array')
        for (const element of value.elements) add(element, call, around, true, scope)
  }
  for (const expr of exprsIn(file.module.body, 'own'))
    if (expr.kind === 'assign' && expr.value?.kind === 'array' && expr.targets.some((one) => lastName(one) === 'MIDDLEWARE'))
      for (const element of expr.value.elements) add(element, expr, '', true)
  return found
}

/** What a list of middleware registers: `RequestId` of Starlette's `Middleware(RequestId, header="x-id")`. */
const registeredBy = (file: CodeFile, value: Expr, scope: Scope | undefined): Expr => {
  const [first] = value.kind === 'call' ? value.args : []
  return first && value.kind === 'call' && scope && frontNames.holds.has(originName(file.originOf(value.callee, scope))) ? first : value
}

/** A middleware of a framework or a package that is documented to do something else. */
const isPlain = (file: CodeFile, value: Expr, scope: Scope | undefined): boolean => {
  const root = scope && file.originOf(calleeOf(value), scope).root
  return root?.kind === 'import' && frontNames.plain.has(root.module)
}

/** `return requestId(mux)`, where `mux` got routes before: the function comes before all of them. A call whose result is unused adds routes. */
const wrapsRouter = (file: CodeFile, call: Call): boolean => {
  const router = call.args.find(({ kind }) => kind === 'name')
  if (router?.kind !== 'name' || call.isNew || frontNames.serves.has(lastName(call.callee)) || file.index.outerOf(call)?.kind === 'eval')
    return false
  const fn = functionAround(file, call)
  return file.index.calls.some(
    ({ call: { callee, start } }) =>
      callee.kind === 'member' &&
      callee.object.kind === 'name' &&
      callee.object.name === router.name &&
      frontNames.routes.has(callee.name) &&
      (fn === undefined || contains(fn, { start, end: start })),
  )
}

/** `app.use('/usage-metrics', new UsageMetricsController().router)`: it has routes, whatever its name says. */
const answersItself = (value: Expr): boolean => {
  const words = [lastName(calleeOf(value)), value.kind === 'member' ? lastName(calleeOf(value.object)) : ''].map(
    (name) => wordsOf(name).at(-1) ?? '',
  )
  return words.some((word) => frontNames.answers.has(word))
}

const namesCode = ({ kind }: Expr): boolean => kind === 'name' || kind === 'member'

const mayBeCode = ({ kind }: Expr): boolean => kind === 'name' || kind === 'member' || kind === 'call'

/** By the names of the code alone: what is handed to it, such as the format of a log line, may mention anything. */
const whatItDoes = (value: Expr): Front['does'] => {
  const named = value.kind === 'literal' ? [value] : exprsOf(value, 'own').filter(namesCode)
  const written = named.flatMap(writtenNames)
  const says = (sought: readonly string[]): boolean => written.some((name) => hasWord(name, sought))
  if (says(frontNames.identifies)) return 'identify'
  if (says(frontNames.traces)) return 'trace'
  return says(frontNames.measures) ? 'measure' : undefined
}
