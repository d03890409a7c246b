import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import type { PlacedCall } from '#code/index-module'
import type { Consumer, JobOptions } from '#model/facts/work/job'
import type { Span } from '#model/source-file'
import type { ConsumerForm, SaidBy } from '#models/forms/job'
import { shortened } from '../schedules/shortened.ts'
import { declaredConsumers, type Declared } from './declared.ts'
import { consumerRules } from './language-rules.ts'
import type { Reading } from './reading.ts'

/** The consumers that declarations of a file show, with the options of their jobs. */
export const declaredIn = (reading: Reading): readonly (Consumer | JobOptions)[] =>
  declaredConsumers(reading.file, reading.index).flatMap((declared) => {
    const consumer = ofDeclaration(reading, declared)
    return [consumer, ...limitOf(reading, declared, consumer)]
  })

/** The consumers that calls of a file start. */
export const startedIn = (reading: Reading): readonly Consumer[] =>
  reading.file.index.calls.flatMap((placed) => ofCall(reading, placed) ?? [])

const ofDeclaration = ({ file, declarationOf }: Reading, { fn, form, by, call }: Declared): Consumer => {
  const rules = consumerRules(file.module.language)
  const { name, line } = declarationOf(fn)
  const own = rules.isNamedByFunction ? fn.name : name
  const named = queueOf(form, call)
  const written = named && rules.showsQueue ? shortened(file.textOf(named)) : ''
  const { library } = form
  return {
    kind: 'consumer',
    at:
      by.kind === 'function' || rules.at === 'function'
        ? onLine(line)
        : rules.at === 'decorator'
          ? file.spanOf(by)
          : onLine(file.lineOf(by.start)),
    within: name,
    subject: `${library} ${own}`,
    library,
    delivers: form.delivers,
    queue: textOf(named) ?? (written === '' && rules.isNamedByFunction ? fn.name : written),
    handler: { name },
    ...settledBy(
      file.spanOf(by),
      form,
      call,
      fn.params.flatMap(({ type }) => type?.name?.name ?? []),
    ),
  }
}

const onLine = (line: number): Span => ({ startLine: line, endLine: line })

const keywordOf = (call: Call | undefined, names: readonly string[]): Expr | undefined =>
  call?.keywords.find(({ name }) => names.includes(name))?.value

/** The argument that names the queue, the topic or the job; the first one of a list. */
const queueOf = ({ queue, queueIn = [] }: ConsumerForm, call: Call | undefined): Expr | undefined => {
  const given = keywordOf(call, queueIn) ?? (queue === undefined ? undefined : call?.args[queue])
  return given?.kind === 'array' ? given.elements[0] : given
}

const textOf = (expr: Expr | undefined): string | undefined =>
  expr?.kind === 'literal' && typeof expr.value === 'string' ? expr.value : undefined

/** Whether a call says one of the words under a keyword: as a text, as the name of a constant, or as `true`. */
const says = (call: Call | undefined, { keyword, words = ['true'] }: SaidBy): boolean => {
  const value = keywordOf(call, [keyword])
  return value !== undefined && words.includes(value.kind === 'literal' ? String(value.value) : lastName(value))
}

const isTrue = (value: Expr | undefined): boolean => value?.kind === 'literal' && value.value === true

/** When the message counts as done, by the declaration and by the types of the function's parameters. */
const settledBy = (
  span: Span,
  { onDelivery, byHand, onReturn, onReturnElsewhere, acknowledges }: ConsumerForm,
  call: Call | undefined,
  types: readonly string[],
): Pick<Consumer, 'acknowledges' | 'acknowledgedAt' | 'isOpen'> => {
  if (onDelivery && ('keyword' in onDelivery ? says(call, onDelivery) : isTrue(call?.args[onDelivery.position])))
    return { acknowledges: 'on-delivery', acknowledgedAt: span }
  if (byHand?.keyword !== undefined && says(call, { ...byHand, keyword: byHand.keyword })) return { acknowledges: 'by-hand' }
  if (byHand && types.some((type) => byHand.types.includes(type))) return { acknowledges: 'by-hand' }
  if (onReturn !== undefined && says(call, { keyword: onReturn })) return { acknowledges: 'on-return' }
  const flag = onReturn === undefined ? undefined : keywordOf(call, [onReturn])
  const isElsewhere = onReturnElsewhere !== undefined && keywordOf(call, [onReturnElsewhere]) !== undefined
  const isOpen = isElsewhere || (flag !== undefined && flag.kind !== 'literal') || call?.args.some(({ kind }) => kind === 'spread') === true
  return { acknowledges: acknowledges === 'group' ? 'by-hand' : acknowledges, ...(isOpen && { isOpen }) }
}

/** `None`, or `None` on one side of a choice: no limit, at least in some environment. */
const mayBeNone = (value: Expr): boolean =>
  value.kind === 'conditional' ? mayBeNone(value.then) || mayBeNone(value.otherwise) : value.kind === 'literal' && value.type === 'null'

const limitOf = ({ file }: Reading, { form: { limit }, call }: Declared, consumer: Consumer): readonly JobOptions[] => {
  const value = limit && keywordOf(call, [limit.keyword])
  if (!value || mayBeNone(value)) return []
  const { within, subject, library, queue, delivers } = consumer
  const at = file.spanOf(value)
  return [
    {
      kind: 'job',
      at,
      within,
      subject,
      library,
      delivers,
      queue,
      scope: 'job',
      attempts:
        value.kind === 'literal' && typeof value.value === 'number' ? { state: 'set', value: value.value, at } : { state: 'unknown' },
      backoff: { state: 'unknown' },
      discardsFailed: { state: 'absent' },
      defaultAttempts: limit.usual,
    },
  ]
}

const ofCall = (reading: Reading, { call, scope }: PlacedCall): Consumer | undefined => {
  const { file, index, placeOf } = reading
  const form = index.consumedBy(file.nameOf(call.callee, scope))
  const handler = form?.handler && reading.handlerAt(call, form.handler)
  if (!form || !handler) return undefined
  const { library, delivers, onDelivery } = form
  const flag = onDelivery && ('keyword' in onDelivery ? keywordOf(call, [onDelivery.keyword]) : call.args[onDelivery.position])
  return {
    kind: 'consumer',
    at: file.spanOf(call),
    within: placeOf(call).within,
    subject: `${library} ${lastName(call.callee)}`,
    library,
    delivers,
    queue: textOf(queueOf(form, call)) ?? '',
    handler,
    ...settledBy(file.spanOf(flag ?? call), form, call, []),
  }
}
