import type { Retry } from '#model/facts/calls/retry'
import { exprsIn, exprsOf, givenTo } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { RetryForm } from '#models/forms/retry'
import { names } from '#models/names'
import { marksOf, type Mark, type Marks } from './marks.ts'
import { nameOf, refsIn, type Reading } from './reading.ts'
import { limitIn, pauseIn } from './settings.ts'
import { unsafetyOf, unsafetyOfDescribed } from './unsafe.ts'

const noMarks: Marks = { all: [], isOpen: false, links: [] }

/** Errors that also mean that the answer got lost after the work was done. */
const lostAnswer =
  /^(\w*Timeout(Error|Exception)?|RestClientException|ResourceAccessException|WebClientException|WebClientRequestException|IOException|SocketTimeoutException|Exception|RuntimeException|Throwable|HTTPError|RequestException|RequestError|TransportError|NetworkError|ReadError|ClientError|OSError|HttpServerErrorException|FeignException|RetryableException)$/

/** Only failures of this kind are retried, among which are those of a lost answer. */
const isLostAnswer = ({ expr }: Mark, { lostAnswers = [] }: RetryForm): boolean => {
  if (!expr) return false
  const types = exprsOf(expr).flatMap((one) => (one.kind === 'name' || one.kind === 'member' ? [lastName(one)] : []))
  return (
    types.some((name) => lostAnswer.test(name) || lostAnswers.includes(name)) && !types.some((name) => /not|refused|^Connect/i.test(name))
  )
}

/** The body of a function as a region. */
const regionOf = ({ body = [], end }: FunctionModel): Located => ({ start: body[0]?.start ?? end, end: body.at(-1)?.end ?? end })

/** Retries that a decorator or an annotation puts around a function. */
export const retriesOfDecorators = (reading: Reading, fn: FunctionModel): readonly Retry[] =>
  fn.decorators.flatMap((decorator) => ofDecorator(reading, fn, decorator) ?? [])

/** What is given to a decorator, without the failures that it is restricted to: those were read before. */
const toldIn = (call: Call, restricts: readonly string[] = []): readonly Expr[] =>
  givenTo({ ...call, keywords: call.keywords.filter(({ name }) => !restricts.includes(name)) })

const ofDecorator = (reading: Reading, fn: FunctionModel, decorator: Expr): Retry | undefined => {
  const { file, index } = reading
  const call: Call | undefined = decorator.kind === 'call' ? decorator : undefined
  const callee = call?.callee ?? decorator
  const scope = file.index.scopeOf(fn)?.parent ?? file.index.scope
  const form = possibleNames(file, callee, scope)
    .map((name) => index.decoratedBy(name, lastName(callee)))
    .find((one) => one !== undefined)
  const described = fn.body ? undefined : reading.describedBy?.(fn)
  if (!form || (!fn.body && described === undefined)) return undefined
  const marks = call ? marksOf(file, call, scope, form) : noMarks
  if (form.onlyWith && !marks.all.some(({ name }) => form.onlyWith?.includes(name))) return undefined
  const body = fn.body ? regionOf(fn) : fn
  if (form.unlessEmpty && !exprsIn(fn.body ?? []).some(({ kind }) => kind === 'call')) return undefined
  const { mark: limitMark, ...limit } = limitIn(form, marks)
  const { mark: pauseMark, pause } = pauseIn(form, marks)
  const keepsRunning = limit.limit === 'none' && pause === 'some' && form.isPlacedAtSetting !== true && names.keepsRunning.has(fn.name)
  const setting = form.isPlacedAtSetting ? (limitMark ?? marks.all.find(({ name }) => form.onlyWith?.includes(name))) : undefined
  const isRestricted = form.mayRestrict || marks.all.some((mark) => form.restricts?.includes(mark.name) && !isLostAnswer(mark, form))
  return {
    kind: 'retry',
    at: setting?.at ?? file.spanOf(decorator),
    within: nameOf(reading, fn) || (fn.body ? '' : [fn.owner ?? '', fn.name].join('.')),
    subject: `${form.by} ${fn.name}`,
    by: form.by,
    ...limit,
    ...(keepsRunning ? { limit: 'unknown' } : {}),
    ...(limitMark ? { limitAt: limitMark.at } : {}),
    pause,
    ...(pauseMark ? { pauseAt: pauseMark.at } : {}),
    work: file.spanOf(body),
    calls: refsIn(reading, body),
    ...(isRestricted
      ? { isSelective: true }
      : described !== undefined
        ? unsafetyOfDescribed(reading, fn, described, file.spanOf(decorator))
        : unsafetyOf(reading, { work: body, given: call ? toldIn(call, form.restricts) : [], keyed: exprsIn(fn.body ?? []) })),
  }
}
