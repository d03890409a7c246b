import type { CallBeforeCommit, OuterStatement } from '#model/facts/transaction'
import { originName, type Call, type GoFunction, type Module } from '#languages/go/module'
import type { Context, Extractor } from './context.ts'
import { goEffects } from './libraries/side-effects.ts'
import { refOf } from './refs.ts'

/** Types of a transaction's own client, when a function receives it. */
const transactionTypes =
  /^(gorm\.io\/gorm#DB|database\/sql#Tx|github\.com\/jmoiron\/sqlx#Tx|github\.com\/jackc\/pgx#Tx|github\.com\/uptrace\/bun#Tx|xorm\.io\/xorm#Session)$/

const writes =
  /^(Exec|ExecContext|NamedExec|NamedExecContext|MustExec|Create|CreateInBatches|Save|Update|Updates|UpdateColumn|UpdateColumns|Delete|Insert|InsertOne|InsertMulti|Upsert)$/
const reads = /^(Query|QueryContext|QueryRow|QueryRowContext|Get|GetContext|Select|SelectContext|First|Find|Take|Count|Where|Model|Raw)$/

const isOwnClient = /^(tx|txn|trx|qtx)$/
const isClient = /(^|\.)(db|conn|pool|client|engine|database|orm|queries)$|DB$/i

interface Region {
  readonly opener: Call
  readonly client: string
  /** The client it was opened on: `s.db`. */
  readonly holder: string
  readonly start: number
  readonly end: number
  readonly own: GoFunction
}

/** `db.Transaction(func(tx *gorm.DB) error { … })`. */
const callbackRegion = (module: Module, own: GoFunction): Region | undefined => {
  const call = own.node.kind === 'func_literal' ? module.callTaking(own.node) : undefined
  if (!call || !own.body || call.path.length < 2) return undefined
  const client = own.parameters.find((parameter) => {
    const { type } = parameter
    if (type === undefined) return false
    // A repository's own type is recognized by the parameter's name.
    return (
      transactionTypes.test(originName({ kind: 'value', type, path: [], name: '', from: 'parameter' })) || isOwnClient.test(parameter.name)
    )
  })
  if (!client || client.name === '' || client.name === '_') return undefined
  if (!/^(Transaction|BeginFunc|BeginTxFunc|RunInTx|InTx|WithTx|RunInTransaction|WithTransaction)$/.test(call.path.at(-1) ?? ''))
    return undefined
  return { opener: call, client: client.name, holder: call.path.slice(0, -1).join('.'), start: own.body.open, end: own.body.close, own }
}

/** From `tx, err := db.BeginTx(ctx, nil)` to the commit of the same function. */
const openedRegion = (module: Module, call: Call): Region | undefined => {
  if (!/^(Begin|BeginTx|BeginTxx|Beginx)$/.test(call.path.at(-1) ?? '') || call.path.length < 2) return undefined
  const own = module.functionAround(call.node)
  const client = /(?:^|[\s;{])([A-Za-z_]\w*)\s*(?:,\s*\w+\s*)?:?=\s*$/.exec(
    module.text.slice(Math.max(0, call.start - 60), call.start),
  )?.[1]
  if (!own?.body || !client || client === 'err') return undefined
  const commit = new RegExp(`\\b${client}\\.Commit\\(`).exec(module.text.slice(call.end, own.body.close))
  if (!commit) return undefined
  return { opener: call, client, holder: call.path.slice(0, -1).join('.'), start: call.end, end: call.end + commit.index, own }
}

const emitRegion = ({ module, emit }: Context, region: Region, effectsInside: Set<Call>): void => {
  const within = module.within(region.opener.node)
  const identity = `${within} ${region.opener.callee}`
  const outer: OuterStatement[] = []
  const calls: CallBeforeCommit[] = []
  for (const call of module.calls) {
    if (call.start < region.start || call.end > region.end || call.path.length === 0) continue
    // Deferred calls and goroutines run outside the transaction.
    const around = module.functionAround(call.node)
    const isApart = /\b(go|defer)\s+$/.test(module.text.slice(Math.max(0, call.start - 10), call.start))
    if (isApart || (around !== region.own && around?.started !== undefined)) continue
    const member = call.path.at(-1) ?? ''
    const isOuter = call.path.slice(0, -1).join('.') === region.holder && !call.inner
    if (isOuter && (writes.test(member) || reads.test(member)))
      outer.push({ at: call.node.span, callee: call.callee, writes: writes.test(member), instead: `${region.client}.${member}` })
    // The outer client is passed to a function that runs its statements on it.
    else if (
      isClient.test(region.holder) &&
      !/^(New|With|Set)/.test(member) &&
      call.args.some((argument) => module.slice(argument) === region.holder)
    )
      outer.push({
        at: call.node.span,
        callee: call.callee,
        writes: /(create|insert|update|delete|save|set|remove|add|upsert|revoke)/i.test(member),
        instead: `${call.callee}(${call.args.map((argument) => (module.slice(argument) === region.holder ? region.client : module.slice(argument))).join(', ')})`,
      })
    const name = originName(module.calleeOrigin(call))
    const effect = goEffects.find((one) => one.call.test(name))
    if (effect) effectsInside.add(call)
    const target = refOf(module, module.calleeOrigin(call))
    if (target && !effect) calls.push({ at: call.node.span, callee: call.callee, function: target })
    if (effect) emitEffect({ module, emit }, call, effect, identity)
  }
  emit({
    kind: 'transaction',
    at: region.opener.node.span,
    within,
    subject: identity,
    opener: region.opener.path.at(-1) ?? '',
    client: region.client,
    outer,
    calls,
  })
}

const emitEffect = (
  { module, emit }: Pick<Context, 'module' | 'emit'>,
  call: Call,
  effect: (typeof goEffects)[number],
  inTransaction?: string,
): void => {
  const name = originName(module.calleeOrigin(call))
  const around = module.functionAround(call.node)
  const text = around ? module.bodyText(around) : ''
  const movesMoney = effect.movesMoney?.test(name) ?? false
  emit({
    kind: 'side-effect',
    at: call.node.span,
    within: around?.name ?? '',
    subject: `${effect.library} ${call.callee}`,
    effect: effect.effect,
    library: effect.library,
    callee: call.callee,
    key:
      !movesMoney || /IdempotencyKey|SetIdempotencyKey/.test(text) || !/Params\{/.test(text) ? { state: 'unknown' } : { state: 'absent' },
    movesMoney,
    ...(inTransaction === undefined ? {} : { inTransaction }),
  })
}

/** Transactions, statements that bypass them, and irreversible effects. */
export const transactions: Extractor = (context) => {
  const { module } = context
  const effectsInside = new Set<Call>()
  const isOpened = /\.(Begin\w*|Transaction|RunInTx|InTx|WithTx|RunInTransaction|WithTransaction)\(/.test(module.text)
  if (isOpened) {
    for (const own of module.functions) {
      const region = callbackRegion(module, own)
      if (region) emitRegion(context, region, effectsInside)
    }
    for (const call of module.calls) {
      const region = openedRegion(module, call)
      if (region) emitRegion(context, region, effectsInside)
    }
  }
  for (const call of module.calls) {
    if (call.path.length === 0 || effectsInside.has(call)) continue
    const name = originName(module.calleeOrigin(call))
    const effect = goEffects.find((one) => one.call.test(name))
    if (effect) emitEffect(context, call, effect)
  }
}
