import type { JobOptions, Setting } from '#model/facts/work/job'
import { originName, withoutVersion, type Call, type Literal, type Module, type Range } from '#languages/go/module'
import { goJobs } from '#models/go/jobs'
import type { Context, Extractor } from '../calls/context.ts'

/** Options of jobs that are fields of a struct, by its type. */
const structs: Readonly<
  Record<
    string,
    { readonly library: string; readonly attempts: string; readonly queue?: string; readonly discards?: string; readonly usual: number }
  >
> = {
  'github.com/riverqueue/river#InsertOpts': { library: 'river', attempts: 'MaxAttempts', queue: 'Queue', usual: 25 },
  'github.com/riverqueue/river#Config': { library: 'river', attempts: 'MaxAttempts', usual: 25 },
  'github.com/gocraft/work#JobOptions': { library: 'gocraft/work', attempts: 'MaxFails', discards: 'SkipDead', usual: 4 },
  'github.com/nats-io/nats.go#ConsumerConfig': { library: 'nats', attempts: 'MaxDeliver', queue: 'Durable', usual: Infinity },
  'github.com/nats-io/nats.go/jetstream#ConsumerConfig': { library: 'nats', attempts: 'MaxDeliver', queue: 'Durable', usual: Infinity },
}

/** Numbers that the standard library names. */
const named: Readonly<Record<string, number>> = {
  'math.MaxInt': Infinity,
  'math.MaxInt16': 32_767,
  'math.MaxInt32': 2_147_483_647,
  'math.MaxInt64': Infinity,
  'math.MaxUint16': 65_535,
  'math.MaxUint32': Infinity,
}

/** NATS and NSQ have a special number for "unlimited". */
const endless = (library: string, value: number): number =>
  (library === 'nats' && value === -1) || (library === 'go-nsq' && value === 0) ? Infinity : value

const numberAt = (module: Module, library: string, range: Range | undefined): Setting<number> => {
  if (!range) return { state: 'absent' }
  const text = module.slice(range).replaceAll('_', '')
  const value = /^-?\d+$/.test(text) ? Number(text) : named[text]
  return value === undefined ? { state: 'unknown' } : { state: 'set', value: endless(library, value), at: module.spanOf(range) }
}

const flagAt = (module: Module, range: Range | undefined): Setting<boolean> => {
  const text = range && module.slice(range)
  if (!range || text === undefined) return { state: 'absent' }
  return /^(true|false)$/.test(text) ? { state: 'set', value: text === 'true', at: module.spanOf(range) } : { state: 'unknown' }
}

const emitJob = (
  { module, emit }: Context,
  at: Call | Literal,
  attempts: Setting<number>,
  of: Pick<JobOptions, 'library' | 'queue' | 'scope' | 'defaultAttempts'> & Pick<Partial<JobOptions>, 'discardsFailed'>,
): void =>
  emit({
    kind: 'job',
    delivers: goJobs.delivers(of.library),
    attempts,
    at: at.node.span,
    within: module.within(at.node),
    subject: `${of.library} ${of.queue || module.within(at.node)}`,
    backoff: { state: 'unknown' },
    discardsFailed: { state: 'absent' },
    ...of,
  })

const ofStructs = (context: Context): void => {
  const { module } = context
  for (const literal of module.literals) {
    const { type } = literal
    const known = type?.module === undefined ? undefined : structs[`${type.module.replace(/(river)\/v\d+$/, '$1')}#${type.name}`]
    if (!known) continue
    const queue = known.queue === undefined ? undefined : literal.fields.get(known.queue)
    const attempts = numberAt(module, known.library, literal.fields.get(known.attempts))
    const discardsFailed = flagAt(module, known.discards === undefined ? undefined : literal.fields.get(known.discards))
    // None of its fields concerns retries.
    if (attempts.state === 'absent' && discardsFailed.state === 'absent') continue
    emitJob(context, literal, attempts, {
      library: known.library,
      queue: (queue && module.stringOf(queue)) ?? '',
      scope: type?.name === 'InsertOpts' ? 'job' : 'queue',
      discardsFailed,
      defaultAttempts: known.usual,
    })
  }
}

/** How often jobs are retried, and what happens to those that fail for good. */
export const jobOptions: Extractor = (context) => {
  const { module } = context
  if (!module.importSpecs.some((spec) => goJobs.consumerModules.has(withoutVersion(spec.module)))) return
  ofStructs(context)
  for (const call of module.calls) {
    const member = call.path.at(-1) ?? ''
    if (!/^Max(Retry|Deliver)$/.test(member) || call.args.length !== 1) continue
    const name = originName(module.calleeOrigin(call))
    const library =
      name === 'github.com/hibiken/asynq#MaxRetry' ? 'asynq' : name === 'github.com/nats-io/nats.go#MaxDeliver' ? 'nats' : undefined
    if (!library) continue
    const around = module.callTaking(call.node)
    const first = around?.args[0]
    emitJob(context, call, numberAt(module, library, call.args[0]), {
      library,
      queue: (first && module.stringOf(first)) ?? '',
      scope: 'job',
      defaultAttempts: library === 'asynq' ? 25 : Infinity,
    })
  }
  for (const { node, target, value } of module.assignments()) {
    const found = /^(\w+)\.MaxAttempts$/.exec(module.slice(target))
    if (!found || !module.imports.has('nsq')) continue
    const attempts = numberAt(module, 'go-nsq', value)
    const at = node.span
    context.emit({
      kind: 'job',
      at,
      within: module.within(node),
      subject: `go-nsq ${found[1] ?? ''}`,
      library: 'go-nsq',
      delivers: goJobs.delivers('go-nsq'),
      queue: '',
      scope: 'queue',
      attempts,
      backoff: { state: 'unknown' },
      discardsFailed: { state: 'absent' },
      defaultAttempts: 5,
    })
  }
}
