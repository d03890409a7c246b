import { originName, type Call, type Module } from '#languages/go/module'
import type { Context, Extractor } from './context.ts'
import { refOf } from './refs.ts'

/** A guard that lets only one process continue. */
const guarding = /lock|mutex|leader|advisory|skip\s*locked|acquire|(?<!s)elect|isMaster|isPrimary|singleton|SetNX|cluster/i

interface Found {
  readonly library: string
  readonly when: string
  readonly handler: number
}

/** `github.com/robfig/cron` and `github.com/go-co-op/gocron`, by what adds a job. */
const addedBy = (module: Module, call: Call): Found | undefined => {
  const name = originName(module.calleeOrigin(call))
  const member = call.path.at(-1) ?? ''
  const when = call.args[0] ? (module.stringOf(call.args[0]) ?? module.short(call.args[0], 40)) : ''
  if (/^github\.com\/robfig\/cron#(New(WithLocation)?\(\)|Cron)\./.test(name) && member === 'AddFunc' && call.args.length === 2)
    return { library: 'robfig/cron', when, handler: 1 }
  if (/^github\.com\/go-co-op\/gocron#/.test(name) && member === 'Do' && call.args.length > 0)
    return { library: 'gocron', when: call.callee.replace(/\.Do$/, ''), handler: 0 }
  return undefined
}

/** `gocron.NewTask(send)`, inside `scheduler.NewJob(gocron.CronJob("0 6 * * *", false), …)`. */
const taskOf = (module: Module, call: Call): Found | undefined => {
  if (originName(module.calleeOrigin(call)) !== 'github.com/go-co-op/gocron#NewTask' || call.args.length === 0) return undefined
  const job = module.callTaking(call.node)
  const when = job?.args[0] ? module.short(job.args[0], 40) : 'gocron'
  return { library: 'gocron', when, handler: 0 }
}

const emitSchedule = ({ module, emit }: Context, call: Call, found: Found): void => {
  const argument = call.args[found.handler]
  if (!argument) return
  const literal = module.functions.find(
    (own) => own.node.kind === 'func_literal' && own.node.start >= argument.start && own.node.end <= argument.end,
  )
  const handler = literal ? { name: literal.name } : refOf(module, module.origin(argument))
  if (!handler) return
  const own = literal ?? module.functionNamed(handler.name)
  const guard =
    (own && guarding.exec(module.bodyText(own))?.[0]) ??
    (/WithDistributed(Locker|Elector)|WithElector/.test(module.text) ? 'WithDistributedLocker' : undefined) ??
    guarding.exec(module.slice(argument))?.[0]
  emit({
    kind: 'schedule',
    at: call.node.span,
    within: module.within(call.node),
    subject: `${found.library} ${handler.name}`,
    library: found.library,
    when: found.when,
    handler,
    inProcess: true,
    ...(guard ? { guardedBy: guard } : {}),
  })
}

const lockKey = /lock|mutex|lease|leader|semaphore|running|in.?progress|singleton/i

/** `client.SetNX(ctx, key, value, 0)`: a lock without expiry, which stays when its holder crashes. */
const locks = ({ module, emit, mark }: Context): void => {
  for (const call of module.calls) {
    const member = call.path.at(-1) ?? ''
    const within = module.within(call.node)
    if (/^(TryLock|TryLockContext|LockContext|Obtain|AcquireLock|TryAcquire|SetNX|SetNx)$/.test(member)) mark(within, 'takes-lock')
    if (!/^SetN[Xx]$/.test(member) || call.args.length !== 4 || !/redis/.test(originName(module.calleeOrigin(call)))) continue
    const [, key, , ttl] = call.args
    if (!key || !ttl) continue
    const words = module.stringOf(key) ?? module.slice(key)
    if (!lockKey.test(words) && !lockKey.test(within)) continue
    const own = module.functionAround(call.node)
    const isEndless = /^(0|time\.Duration\(0\)|redis\.KeepTTL)$/.test(module.slice(ttl))
    emit({
      kind: 'lock',
      at: call.node.span,
      within,
      subject: `lock ${module.short(key, 40)}`,
      library: 'go-redis',
      key: `\`${module.short(key, 40)}\``,
      expires: !isEndless || (own !== undefined && /\.P?Expire(At)?\(/.test(module.bodyText(own))),
    })
  }
}

/** Scheduled work and Redis locks. */
export const schedules: Extractor = (context) => {
  for (const call of context.module.calls) {
    const found = addedBy(context.module, call) ?? taskOf(context.module, call)
    if (found) emitSchedule(context, call, found)
  }
  locks(context)
}
