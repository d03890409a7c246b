import type { Protection } from '#model/facts/safeguard'
import { originName, type Branch, type Module, type Range } from '#languages/go/module'
import { tableOf } from '../libraries/failure-names.ts'
import { boundsIntake, checksAccess, countsUse } from '../libraries/safeguard-names.ts'
import type { Context, Extractor } from './context.ts'

/** Words of a refusal, by what it keeps out; they are looked for in the condition and in what follows from it. */
const refusals: readonly (readonly [Protection, RegExp])[] = [
  [
    'access',
    /\b40[13]\b|Status(Forbidden|Unauthorized)|[Ff]orbidden|[Uu]nauthori[sz]ed|[Uu]nauthenticated|PermissionDenied|[Nn]ot[ _-]?(authori[sz]ed|allowed|permitted)|ErrForbidden|[Aa]ccess[ _-]?[Dd]enied|CodePermissionDenied/,
  ],
  ['overuse', /\b429\b|TooManyRequests|ResourceExhausted|[Rr]ate[ _-]?[Ll]imit/],
  ['excess', /\b413\b|RequestEntityTooLarge|[Tt]oo[ _]?([Ll]arge|[Bb]ig|[Ll]ong|[Mm]any)|[Ee]xceed|>=?\s*[\w.]*[mM]ax\w*/],
  ['address', /\b(IsLoopback|IsPrivate|IsLinkLocal\w*|IsUnspecified)\(\)|ssrf|SSRF|[Dd]isallowed (host|address)/],
]

/** Whose it is, compared with who asks: `key.WorkspaceID != principal.WorkspaceID`. */
const foreign =
  /\b(\w*\.)*(workspace|tenant|org|organi[sz]ation|owner|account|team|user|customer)_?id\s*!=\s*[\w.()]*(workspace|tenant|org|organi[sz]ation|owner|account|team|user|customer)\w*$/i

const shortened = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

const statementsIn = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))

/** A branch that does more than this does something besides refusing. */
const longestRefusal = 8

/** A branch that ends in a return or an error answer, and does little else. */
const refuses = (body: string): boolean => {
  const lines = statementsIn(body)
  const last = lines.at(-1) ?? ''
  return (
    lines.length > 0 &&
    lines.length <= longestRefusal &&
    (/^return\b/.test(last) || /^\)?\}?\)?$/.test(last) || /Abort\w*\(|http\.Error\(|WriteHeader\(/.test(last))
  )
}

/** Fields that bound a wait, of clients and servers. */
const endsWait =
  /^(Timeout|ReadTimeout|WriteTimeout|ReadHeaderTimeout|IdleTimeout|DialTimeout|ConnectTimeout|ConnTimeout|PoolTimeout|ResponseHeaderTimeout|TLSHandshakeTimeout|RequestTimeout|QueryTimeout|StatementTimeout|StartToCloseTimeout|ScheduleToCloseTimeout|ContextTimeoutEnabled|MaxExecutionTime|SocketTimeout|OperationTimeout)$/
const attempts = /^(MaxRetries|MaxAttempts|MaximumAttempts|RetryMax|MaxRetry|MaxDeliver)$/

const opensTransaction =
  /^(Begin|BeginTx|BeginTxx|BeginFunc|BeginTxFunc|Beginx|Transaction|WithTx|RunInTx|InTx|RunInTransaction|WithTransaction|InTransaction|TxRetry|Tx|TxWithResult|TxWithResultRetry)$/

/** Middlewares and helpers that keep a panic from ending the process, by their names. */
const recovers = /^(\w*(Recovery|Recoverer|PanicHandler|RecoverPanic)|Recover|HandleCrash|HandlePanic)$/
const givesBack = /^(Close|Stop|Release|Unsubscribe|Rollback)$/
const lockStatement = /\bFOR (NO KEY )?UPDATE\b|pg_(try_)?advisory_(xact_)?lock|GET_LOCK\(/gi

const isZero = (text: string): boolean => /^(0|nil|-1)$/.test(text)

/** What refuses, limits, bounds or binds together: checks that return an error, deadlines, transactions, recovered panics. */
export const safeguards: Extractor = (context) => {
  const { module } = context
  branches(context)
  calls(context)
  for (const found of module.text.matchAll(lockStatement))
    if (/["`]/.test(module.text.slice(Math.max(0, found.index - 400), found.index)) && module.functionAtOffset(found.index))
      add(
        context,
        'overlap',
        { start: found.index, end: found.index + found[0].length },
        found[0],
        tableOf(module.text.slice(Math.max(0, found.index - 400), found.index).replace(/^[\s\S]*["`]/, '')).optionOf,
      )
  for (const literal of module.literals)
    for (const [field, value] of literal.fields) {
      const against = endsWait.test(field)
        ? 'waiting'
        : attempts.test(field)
          ? 'repetition'
          : field === 'CheckRedirect'
            ? 'address'
            : undefined
      if (against && !isZero(module.slice(value)))
        add(
          context,
          against,
          value,
          `${field}: ${shortened(module.slice(value), 40)}`,
          module.slice({ start: literal.start, end: literal.start + 40 }).replace(/\{.*/s, ''),
        )
    }
}

const add = ({ module, emit }: Context, against: Protection, range: Range, by: string, optionOf?: string, setOn?: string): void => {
  const within = module.functionAtOffset(range.start)?.name ?? ''
  emit({
    kind: 'safeguard',
    at: module.spanOf(range),
    within,
    subject: `${against} ${by}`,
    against,
    by,
    ...(optionOf === undefined ? {} : { optionOf }),
    ...(setOn === undefined ? {} : { setOn }),
  })
}

const branches = (context: Context): void => {
  const { module } = context
  for (const branch of module.branches()) {
    const body = module.text.slice(branch.body.open + 1, branch.body.close)
    toldFailure(context, branch, body)
    // What went wrong elsewhere is no refusal of this function.
    if (body.length > 900 || /^(err|\w*[eE]rr)\s*!=\s*nil$/.test(branch.condition) || !refuses(body)) continue
    const text = `${branch.condition} ${body}`
    const found = foreign.test(branch.condition) ? ('access' as const) : refusals.find(([, words]) => words.test(text))?.[0]
    if (found) add(context, found, { start: branch.start, end: branch.body.close + 1 }, shortened(branch.condition, 80))
  }
}

/** A failure that goes no further is written down: `if err != nil { log.Error(…) }` without a `return err`. */
const toldFailure = (context: Context, branch: Branch, body: string): void => {
  if (!/\berr\w*\s*!=\s*nil\b/i.test(branch.condition) || /\breturn\b[^\n]*\berr|\bpanic\(|Fatal/i.test(body)) return
  const found =
    /\b(?:\w*[lL]og\w*|slog|zap|sentry)\b[\w.()]*\.(Error|Warn|Warning|Err|Errorf|Warnf|Errorw|Warnw|Printf|Println|ErrorContext|WarnContext|CaptureException)\(/.exec(
      body,
    )
  if (!found) return
  const start = branch.body.open + 1 + found.index
  // What failed: `if err := s.store.Save(order); err != nil`, or the statement before.
  const before = context.module.text.slice(Math.max(0, branch.start - 200), branch.start)
  const failed = /(\w+)\(/.exec(branch.condition)?.[1] ?? /\berr\w*\s*:?=\s*[\w.]*?(\w+)\([^\n]*\n\s*$/i.exec(before)?.[1]
  add(context, 'silence', { start, end: start + found[0].length }, found[0].replace(/\($/, '()'), failed)
}

const calls = (context: Context): void => {
  const { module } = context
  for (const call of module.calls) {
    const member = call.path.at(-1) ?? ''
    if (member === '') continue
    const lower = member.charAt(0).toLowerCase() + member.slice(1)
    if (/^(Test|Benchmark)/.test(module.within(call.node))) continue
    if ((member === 'recover' && call.args.length === 0) || recovers.test(member)) add(context, 'crash', call, `${call.callee}()`)
    else if (/^R?Lock$/.test(member) && call.args.length === 0 && call.path.length > 1) add(context, 'race', call, `${call.callee}()`)
    else if (/^atomic\.(Add|CompareAndSwap|Swap|Store)\w*$/.test(call.callee)) add(context, 'race', call, `${call.callee}()`)
    else if (/^(SetNX|SetNx|TryLock|LockContext|TryLockContext|ForUpdate)$/.test(member)) add(context, 'overlap', call, `${call.callee}()`)
    else if (givesBack.test(member) && call.args.length === 0 && call.path.length > 1)
      add(context, 'leak', call, `${call.callee}()`, undefined, call.path.filter((part) => part !== 'Body').at(-2))
    else if (/^context\.(WithTimeout|WithDeadline)$/.test(call.callee)) add(context, 'waiting', call, call.callee)
    else if (/^(SetReadDeadline|SetWriteDeadline|SetDeadline)$/.test(member) && !/time\.Time\{\}/.test(module.slice(call)))
      add(context, 'waiting', call, call.callee)
    else if (/^http\.(TimeoutHandler)$/.test(call.callee)) add(context, 'waiting', call, call.callee)
    else if (/^(http\.MaxBytesReader|http\.MaxBytesHandler|io\.LimitReader)$/.test(call.callee)) add(context, 'excess', call, call.callee)
    else if (opensTransaction.test(member) && isTransaction(module, call.callee, member)) add(context, 'partial-write', call, call.callee)
    else if (checksAccess.test(lower) && call.args.length > 0 && module.within(call.node) !== '')
      add(context, 'access', call, shortened(module.slice(call), 80))
    else if (countsUse.test(member) && module.within(call.node) !== '') add(context, 'overuse', call, call.callee)
    else if (boundsIntake.test(lower)) add(context, 'excess', call, call.callee)
    else if (originName(module.calleeOrigin(call)) === 'github.com/cenkalti/backoff#WithMaxRetries')
      add(context, 'repetition', call, call.callee)
  }
}

/** `tx.Begin()` and its like on something that may be a database; not `r.Begin` of a parser. */
const isTransaction = (module: Module, callee: string, member: string): boolean =>
  /(^|\.)(db|conn|pool|tx|sess|session|store|repo|engine|client|database|orm|q|queries|DB|RW|Primary|primary)\b|[dD]b|\b(sql|pgx|gorm|ent|bun|xorm)\b/i.test(
    callee.slice(0, callee.lastIndexOf(member)),
  )
