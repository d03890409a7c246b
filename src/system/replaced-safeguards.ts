import type { Protection } from '#model/facts/safeguard'
import type { Kept } from './kept-safeguards.ts'
import { askedOutcomeOfAct, asksForItself, heldOneStatement, isWrittenOut, refusesAll, type Exchanged } from './refusals-left.ts'
import type { Removal } from './removal.ts'

/** Callees that change nothing and check nothing. */
const plain =
  /^(if|for|while|switch|catch|return|await|function|async|map|filter|forEach|some|every|find|push|join|split|slice|includes|keys|values|entries|String|Number|Boolean|Date|parse|stringify|log|info|warn|error|debug|json|status|send|trim|toLowerCase|toString|then|all|min|max|flat|concat|sort|items|format)$/

/** Members that only make an error, a text or a line of a log, and words that open a function or a type. */
const plainMember =
  /\.\s*(New|Errorf?|Sprintf?|Wrapf?|WithMessage|Is|As|Err|Errorw|Warnf?|Warnw|Warning|Infof?|Debugf?|Trace|Tracef|Printf?|Println|Msgf?|Str|Int|Int64|Bool|Dur|Any|Interface|WithError|WithField|WithFields|Now|Since|Background|TODO)\s*\(|\b(func|len|cap|new|make|append|string|u?int(?:8|16|32|64)?|float(?:32|64)|panic)\s*\(/g

/** Functions that a language has by itself, called by their bare name. */
const builtIn =
  /(?<![\w$.])(iter|next|len|list|dict|set|tuple|str|int|float|bool|sorted|reversed|enumerate|range|zip|any|sum|isinstance|getattr|print)\s*\(/g

const callees = (lines: readonly string[]): string[] =>
  lines.flatMap((line) =>
    [
      ...line
        .replace(plainMember, ' ')
        .replace(builtIn, ' ')
        .matchAll(/(?<![\w$])([\w$]+)\s*\(/g),
    ]
      .map((match) => match[1] ?? '')
      .filter((name) => !plain.test(name)),
  )

/** Members that are handed on unasked: `getUsage` of `client.getUsage.bind(client)`. */
const members = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => [...line.matchAll(/\.([\w$]+)\.bind\(/g)].map((match) => match[1] ?? ''))

/** `trySafe(client.load(id))` calls what was called before, through something that says by its name that it only catches. */
const withoutWrappers = (lines: readonly string[], before: ReadonlySet<string>): string[] =>
  lines.map((line) =>
    line.replace(/\b(?:try|catch|safe|ignore|silence)\w*\(\s*(?=(?:await\s+)?(?:[\w$]+\??\.)*([\w$]+)\()/gi, (whole, inner: string) =>
      before.has(inner) ? '(' : whole,
    ),
  )

/** Makes or asks of an error, by its name: part of the refusal itself, and no work that went away with it. */
const namesError = /(Error|Exception|Err)f?$|^Is\w*NotFound$/

/** So many calls that went away with a safeguard say that what it protected went away too. */
const mostOthers = 3

/** Names of what checks, limits or binds together. */
const mayDoTheSame =
  /^(check|assert|ensure|verify|validate|require|guard|enforce|authori|can[A-Z]|has[A-Z]|is[A-Z]|own|limit|throttle|rate|with|transaction|atomic|safe|race|timeout|abort|retry|redact|mask)/

/** Kinds that are written in many forms, some lines away from what they protect: the whole hunk says whether something took their place. */
const inManyForms: ReadonlySet<Protection> = new Set<Protection>([
  'waiting',
  'crash',
  'disclosure',
  'repetition',
  'transience',
  'dependence',
  'overlap',
  'leak',
  'staying',
  'silence',
  'duplicate',
  'early-effect',
])

/** Calls that read; what is read in another way is not kept from others by it. */
const reads = /^(find|count|select|load|query|fetch)(?!\w*(Lock|ForUpdate|Exclusive))(?!\w*And(Update|Modify|Delete|Remove|Set|Increment))/i

/** Calls that take something out or put something in, and give nothing back. */
const transfers = /^(read|readline|readlines|read_?all|chunks|iter_\w+|write|write_?all|seek|fetch(one|all|many))$/i

/** A reading call that may ask for whom it reads, by its name. */
const mayAsk = /own|tenant|user|member|customer|account|access|auth|perm|scope|allow|visible|mine|admin|role|for[A-Z_]|from_?[A-Z]/i

/** A write that says by its name that it settles what is there already; and one that says that it only adds. */
const settlesItself = /upsert|insert_or|if_absent|on_conflict|insert_ignore/i
const addsPlainly = /(^|_)(insert|create|add|save)(_|$)/i

/** Calls that write what would have gone by itself. */
const keeps = /^(set\w*|incr\w*|decr\w*|hset|hincrby|lpush|rpush|sadd|zadd|put|append|add)$/i

/** Calls that put something there, or set it going. */
const does = /^(create|insert|save|add|push|enqueue|send(?!Status|File)|publish|register|upload|start|schedule)/i

/** The same relation under another of its names, as what is compared: `member=lead` for `member_id=lead.id`. */
const comparesWith = (column: string): RegExp =>
  new RegExp(`\\b${column.replace(/_?(id|ids|uuid|slug)$/i, '').replace(/__.*/, '')}(_?id|__\\w+)?\\s*(=(?![=>])|:)`, 'i')

/** Says that a failure is followed by another attempt; the limit of attempts alone does not. */
const triesAgain = /autoretry|retry_?(backoff|on|for|if)|\bretry\s*\(|\.retry\s*\(/i

/** Takes no more than the bound: `path[:MAX]`, `min(size, limit)`, `Math.min(…)`, `text.slice(0, MAX)`. */
const cutsOff = /\bmin\(|\[:\s*[\w.]*(max|limit)\w*\s*\]|\.(slice|substring|truncate)\([^)]*(max|limit)/i

const refusing: ReadonlySet<Protection> = new Set<Protection>(['access', 'address', 'overuse', 'excess'])

/** The whole branch that it stood in is gone, with the work behind it: `if (action === 'all') { if (!isAdmin) refuse(); removeAll() }`. */
export const wentWithItsBranch = ({ removed, elsewhere }: Removal, { at, against }: Kept): boolean => {
  if (!refusing.has(against)) return false
  const lines = removed.flatMap(({ line, text }) => (text.trim() === '' ? [] : [{ line, text, depth: text.search(/\S/) }]))
  const own = lines.find(({ line }) => line === at.startLine)
  const head = own && lines.findLast(({ line, depth }) => line < own.line && depth < own.depth)
  if (!head || !/[{:]$/.test(head.text.trimEnd())) return false
  const after = lines.filter(({ line }) => line > at.endLine)
  const end = after.findIndex(({ depth }) => depth < own.depth)
  // It must be closed where it is taken away, or what is left of it still runs.
  if (end === -1 && head.text.trimEnd().endsWith('{')) return false
  const work = callees((end === -1 ? after : after.slice(0, end)).map(({ text }) => text))
  const written = new Set(callees(elsewhere))
  return work.length > 0 && !work.some((name) => written.has(name))
}

/**
 * What was read under the lock is still worked with, under the name of what was read before: `order.save()` for `locked.save()`. The same lines
 * stand there but for that name.
 */
const isUnderAnotherName = ({ removed, added }: Exchanged, own: (line: number) => boolean): boolean => {
  const name = removed.flatMap(({ line, text }) =>
    own(line) ? (/^\s*(?:const |let |var )?(\w+)\b[^=]*=[^=]/.exec(text)?.[1] ?? []) : [],
  )[0]
  if (name === undefined) return false
  const word = new RegExp(`(?<![\\w$.])${name}(?![\\w$])`, 'g')
  const shapes = removed.flatMap(({ line, text }) => {
    const shape = text.trim().replace(word, '\0')
    return !own(line) && shape.includes('\0') ? [shape] : []
  })
  const fresh = added.map((line) => line.trim())
  const fits = (shape: string, line: string): boolean => {
    const [before = '', ...rest] = shape.split('\0')
    if (!line.startsWith(before)) return false
    const other = /^[\w$]+/.exec(line.slice(before.length))?.[0]
    return other !== undefined && line === [before, ...rest].join(other)
  }
  return shapes.some((shape) => fresh.some((line) => fits(shape, line)))
}

/** A block or a decorator that holds a lock. */
const holdsLock = /\bwith\s+[\w.]*(?:lock|mutex|semaphore)|^\s*@[\w.]*(?:lock|mutex|synchronized)/i

const namesIn = (lines: readonly string[], name: string): boolean => lines.some((line) => line.split(/[^\w$]+/).includes(name))

const handedIn = /\b(transaction|trx|tx)\b[\s}]*\??:\s*[A-Z]\w*|\([^()]*\b(transaction|trx|tx)\b[^()]*\)\s*(=>|\{)/
const opens = /\.\$?(transaction|startTransaction|startUnmanagedTransaction|begin\w*)\s*[(<]/
const handsOn = /\{[^{}]*\b(transaction|trx|tx)\b[^{}]*\}\s*\)|\b(transaction|trx|tx)\b\s*[,)]/

/** The function is given the transaction now, and hands it to its statements: whoever calls it opens and ends it. */
const takesCallersTransaction = ({ elsewhere }: Removal): boolean => {
  const given = elsewhere.filter((line) => handedIn.test(line) && !opens.test(line))
  return (
    given.length > 0 && elsewhere.some((line) => !given.includes(line) && handsOn.test(line)) && !elsewhere.some((line) => opens.test(line))
  )
}

/** Whether a line makes what goes by a name: `timer = setTimeout(…)`. */
export const makes = (line: string, name: string): boolean =>
  new RegExp(`(^|[^\\w$.])${name.replaceAll('$', '\\$')}\\s*(:[^=]*)?=[^=>]`).test(line)

/** What a line makes, without the name that it is kept under. */
const makingOf = (line: string): string =>
  line
    .replace(/^\s*(?:(?:const|let|var|export)\s+)*[\w$.]+\s*(?::[^=]*)?=(?![=>])/, '')
    .replace(/^\s*(?:await\s+)?/, '')
    .trim()

/** It is made as before, and kept under another name or by nobody: `timer = setTimeout(…)` became `setTimeout(…)`. */
export const isMadeStill = (removed: readonly string[], added: readonly string[], name: string): boolean => {
  if (!/^[\w$]+$/.test(name)) return false
  const how = new Set(
    removed
      .filter((line) => makes(line, name))
      .map(makingOf)
      .filter((text) => /[([]/.test(text)),
  )
  return added.some((line) => how.has(makingOf(line)))
}

/** Something is called in its place that was not called before, or so much goes with it that it was no loss. */
export const isReplaced = (
  near: Removal,
  { against, at, endLine, by, optionOf, setOn }: Kept,
  otherForms: ReadonlySet<string>,
): boolean => {
  const removal = inManyForms.has(against) ? { ...near, ...near.hunk } : near
  if (against === 'foreign-rows' && removal.added.some((line) => line.includes(by) || comparesWith(by).test(line))) return true
  if (refusing.has(against) && refusesAll(removal, { at })) return true
  if (against === 'access' && (asksForItself(near.hunk, { by, at }) || askedOutcomeOfAct(removal, { by }))) return true
  if (against === 'waiting' && (endsWithQueue(removal) || isNotDone(removal, by))) return true
  if (against === 'partial-write' && (heldOneStatement(near, { at }) || takesCallersTransaction(near))) return true
  if (against === 'disclosure' && isWrittenOut(near.hunk, { at })) return true
  // Told in another way, be it a line on the console.
  if (
    against === 'silence' &&
    removal.added.some((line) =>
      /\.(error|warn(ing)?|fatal|log|exception|critical|captureException|capture_exception)\(|\b(raise|throw)\b|\breturn\b.*\berr(or)?\b|\.(Errorf|Wrapf?)\(/.test(
        line,
      ),
    )
  )
    return true
  // Nothing is tried again any more: there is nothing left to limit.
  if (against === 'repetition' && triesAgain.test(near.gone.join('\n')) && !triesAgain.test([...near.elsewhere, ...near.kept].join('\n')))
    return true
  if (against === 'blocking' && givesWay(near, optionOf ?? '')) return true
  // Cut off at the bound instead of refused.
  if (against === 'excess' && near.elsewhere.some((line) => cutsOff.test(line))) return true
  // What only its own class calls now runs in the transaction of whoever calls it there.
  if (against === 'partial-write' && by.startsWith('@') && removal.added.some((line) => /^\s*private\s/.test(line))) return true
  if (against === 'leak' && removal.added.some((line) => /\busing\s+[\w$]+\s*=|^\s*(async\s+)?with\s|\btry\s*\(/.test(line))) return true
  // The statement that read under the lock is gone altogether.
  const selects = (lines: readonly string[]): boolean => lines.some((line) => /\bselect\b.*\bfrom\b/i.test(line))
  if (against === 'overlap' && selects(removal.removed.map(({ text }) => text)) && !selects(removal.added)) return true
  // What would have gone by itself is not written any more.
  if (against === 'staying') {
    const written = new Set(callees(removal.added))
    const isWritten = [...written].some((name) => keeps.test(name))
    if (!isWritten && callees(removal.removed.map(({ text }) => text)).some((name) => keeps.test(name) && !written.has(name))) return true
  }
  // What was not to be done a second time is not done at all any more.
  if (against === 'doubling') {
    const acts = callees(removal.removed.map(({ text }) => text)).filter((name) => does.test(name))
    const still = new Set(callees([...removal.added, ...near.kept]))
    if (acts.length > 0 && !acts.some((name) => still.has(name))) return true
  }
  // A lock of another form.
  if ((against === 'overlap' || against === 'race') && removal.added.some((line) => holdsLock.test(line))) return true
  const own = (line: number): boolean => line >= at.startLine && line <= (endLine ?? at.endLine)
  const beside = (lines: readonly string[]): boolean => lines.some((line) => line.split(/[^\w$]+/).includes(setOn ?? ''))
  const isStillCalled = against === 'leak' && optionOf !== undefined && namesIn(removal.added, optionOf)
  if (
    setOn !== undefined &&
    !isStillCalled &&
    // What is stopped at the end is started some lines before it.
    beside((against === 'abrupt-end' ? near.hunk : removal).removed.filter(({ line }) => !own(line)).map(({ text }) => text)) &&
    !beside(removal.added) &&
    // What was cleaned is not shown any more: what else is done with it shows nothing.
    (against === 'disclosure' || !beside(near.kept)) &&
    !isMadeStill(
      removal.removed.map(({ text }) => text),
      removal.added,
      setOn,
    )
  )
    return true
  const names = (lines: readonly string[]): boolean => namesIn(lines, optionOf ?? '')
  const isOtherForm = removal.added.some((line) =>
    callees([line]).some((name) => otherForms.has(name) || (against === 'overlap' && reads.test(name))),
  )
  if (
    optionOf !== undefined &&
    !isOtherForm &&
    names(removal.removed.map(({ text }) => text)) &&
    !names(removal.added) &&
    !(against === 'overlap' && isUnderAnotherName(removal, own))
  )
    return true
  const gone = removal.removed.map(({ text }) => text)
  // What a transaction held is written again without it, a few lines off: statements of the whole hunk were there before.
  const before = new Set([
    ...callees(against === 'partial-write' ? removal.gone : gone),
    ...members(gone),
    ...otherForms,
    ...(optionOf === undefined ? [] : [optionOf]),
  ])
  // What only catches stands in for a fallback, and for nothing else.
  const added = against === 'dependence' || against === 'crash' ? removal.added : withoutWrappers(removal.added, before)
  const onlyReads = (name: string): boolean =>
    (reads.test(name) && (against === 'overlap' || (against === 'access' && !mayAsk.test(name)))) ||
    (against === 'leak' && transfers.test(name)) ||
    // The same is written, to stay: `set` for `setex`.
    (against === 'staying' && /^(set|put|hset)$/i.test(name)) ||
    (against === 'duplicate' && settlesItself.test(by) && addsPlainly.test(name) && !settlesItself.test(name))
  if (callees(added).some((name) => !before.has(name) && !onlyReads(name))) return true
  // A few lines away only what may do the same by its name counts.
  if (callees(removal.elsewhere).some((name) => mayDoTheSame.test(name) && !before.has(name))) return true
  const after = new Set(callees([...removal.added, ...near.kept]))
  const others = callees(removal.removed.filter(({ line }) => !own(line)).map(({ text }) => text)).filter((name) => !namesError.test(name))
  return new Set(others.filter((name) => !after.has(name))).size > mostOthers
}

/** What was done within a time (`loadRatesWithTimeout()`) is not done at all any more: nothing that begins with `loadRates` is called instead. */
const isNotDone = ({ added }: Exchanged, by: string): boolean => {
  const work = /(?<![\w$])([a-z]\w*?)(?:With|And|By)(?:Timeout|Deadline|TimeLimit)\w*\(\)$/.exec(by)?.[1]?.toLowerCase()
  return work !== undefined && !/^(run|call|exec|execute|do|race|wrap|wait|await|promise)$/.test(work)
    ? !callees(added).some((name) => name.toLowerCase().includes(work))
    : false
}

/** What a thread did is awaited by itself now, or the function around is no coroutine any more. */
const givesWay = ({ hunk }: Removal, work: string): boolean =>
  hunk.added.some((line) => new RegExp(`\\bawait\\s+[\\w.]*\\b${work}\\s*\\(`).test(line) || /\basync\s+with\b|^\s*def\s/.test(line))

/** `case job = <-jobs` became `for job := range jobs`: who closes the channel ends the wait. */
const endsWithQueue = ({ added, removed }: Exchanged): boolean => {
  const ranged = added.flatMap((line) => /\brange\s+([\w.]+)\s*\{/.exec(line)?.[1] ?? [])
  return ranged.some((name) => removed.some(({ text }) => text.includes(`<-${name}`) || text.includes(`<- ${name}`)))
}
