import type { Protection } from '#model/facts/requests/safeguard'
import type { Kept } from './kept-safeguards.ts'
import { testsOutcomeOfAct, comparesWithOwnValue, heldOneStatement, isWrittenOut, refusesAll, type Exchanged } from './refusals-left.ts'
import type { Removal } from './removal.ts'

/** Callees that neither change nor check anything. */
const plain =
  /^(if|for|while|switch|catch|return|await|function|async|map|filter|forEach|some|every|find|push|join|split|slice|includes|keys|values|entries|String|Number|Boolean|Date|parse|stringify|log|info|warn|error|debug|json|status|send|trim|toLowerCase|toString|then|all|min|max|flat|concat|sort|items|format)$/

/** Members that only build an error, a text or a log line, and words that open a function or a type. */
const plainMember =
  /\.\s*(New|Errorf?|Sprintf?|Wrapf?|WithMessage|Is|As|Err|Errorw|Warnf?|Warnw|Warning|Infof?|Debugf?|Trace|Tracef|Printf?|Println|Msgf?|Str|Int|Int64|Bool|Dur|Any|Interface|WithError|WithField|WithFields|Now|Since|Background|TODO)\s*\(|\b(func|len|cap|new|make|append|string|u?int(?:8|16|32|64)?|float(?:32|64)|panic)\s*\(/g

/** Built-in functions, called by their bare name. */
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

/** Members passed on without a call: `getUsage` of `client.getUsage.bind(client)`. */
const members = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => [...line.matchAll(/\.([\w$]+)\.bind\(/g)].map((match) => match[1] ?? ''))

/** `trySafe(client.load(id))` calls the same function as before, through a wrapper whose name says that it only catches errors. */
const withoutWrappers = (lines: readonly string[], before: ReadonlySet<string>): string[] =>
  lines.map((line) =>
    line.replace(/\b(?:try|catch|safe|ignore|silence)\w*\(\s*(?=(?:await\s+)?(?:[\w$]+\??\.)*([\w$]+)\()/gi, (whole, inner: string) =>
      before.has(inner) ? '(' : whole,
    ),
  )

/** Names that create or test an error: part of the refusal, not removed work. */
const namesError = /(Error|Exception|Err)f?$|^Is\w*NotFound$/

/** More removed calls than this mean that the protected work was removed too. */
const mostOthers = 3

/** Names of functions that check, limit or group operations. */
export const mayDoTheSame = (name: string): boolean => sameNames.test(name)
const sameNames =
  /^(check|assert|ensure|verify|validate|require|guard|enforce|authori|can[A-Z]|has[A-Z]|is[A-Z]|own|limit|throttle|transaction|atomic|timeout|abort|retry|redact|mask|(?:rate|with|safe|race)(?![a-z]))/

/** Kinds with many forms, sometimes lines away from what they protect: the whole hunk is searched for a replacement. */
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
  'duplicate',
  'early-effect',
])

/** Calls that read; a different way of reading protects nothing. */
const reads = /^(find|count|select|load|query|fetch)(?!\w*(Lock|ForUpdate|Exclusive))(?!\w*And(Update|Modify|Delete|Remove|Set|Increment))/i

/** Calls that transfer data and release nothing. */
const transfers = /^(read|readline|readlines|read_?all|chunks|iter_\w+|write|write_?all|seek|fetch(one|all|many))$/i

/** Calls that wait until something else is done. */
const waitsOn = /^(get|join|await|take|block|blockFirst|blockLast|result|wait|wait_for_all|acquire|lock|recv|receive)$/

/** Names of reading calls that may restrict whose data is read. */
const mayAsk = /own|tenant|user|member|customer|account|access|auth|perm|scope|allow|visible|mine|admin|role|for[A-Z_]|from_?[A-Z]/i

/** Names of writes that handle existing rows, and of writes that only add. */
const settlesItself = /upsert|insert_or|if_absent|on_conflict|insert_ignore/i
const addsPlainly = /(^|_)(insert|create|add|save)(_|$)/i

/** Calls that store a value, with or without an expiry. */
const keeps = /^(set\w*|incr\w*|decr\w*|hset|hincrby|lpush|rpush|sadd|zadd|put|append|add)$/i

/** Calls that create something, or start it. */
const does = /^(create|insert|save|add|push|enqueue|send(?!Status|File)|publish|register|upload|start|schedule)/i

/** The same relation under another of its names, in a comparison: `member=lead` for `member_id=lead.id`. */
const comparesWith = (column: string): RegExp =>
  new RegExp(`\\b${column.replace(/_?(id|ids|uuid|slug)$/i, '').replace(/__.*/, '')}(_?id|__\\w+)?\\s*(=(?![=>])|:)`, 'i')

/** Matches code that retries after a failure; a limit on the attempts alone does not count. */
const triesAgain = /autoretry|retry_?(backoff|on|for|if)|\bretry\s*\(|\.retry\s*\(/i

/** Matches code that truncates at the limit: `path[:MAX]`, `min(size, limit)`, `Math.min(…)`, `text.slice(0, MAX)`. */
const cutsOff = /\bmin\(|\[:\s*[\w.]*(max|limit)\w*\s*\]|\.(slice|substring|truncate)\([^)]*(max|limit)/i

const refusing: ReadonlySet<Protection> = new Set<Protection>(['access', 'address', 'overuse', 'excess'])

/** Whether the whole enclosing branch was removed, with its work: `if (action === 'all') { if (!isAdmin) refuse(); removeAll() }`. */
export const wentWithItsBranch = ({ removed, elsewhere }: Removal, { at, against }: Kept): boolean => {
  if (!refusing.has(against)) return false
  const lines = removed.flatMap(({ line, text }) => (text.trim() === '' ? [] : [{ line, text, depth: text.search(/\S/) }]))
  const own = lines.find(({ line }) => line === at.startLine)
  const head = own && lines.findLast(({ line, depth }) => line < own.line && depth < own.depth)
  if (!head || !/[{:]$/.test(head.text.trimEnd())) return false
  const after = lines.filter(({ line }) => line > at.endLine)
  const end = after.findIndex(({ depth }) => depth < own.depth)
  // The branch must end among the removed lines, or the rest of it still runs.
  if (end === -1 && head.text.trimEnd().endsWith('{')) return false
  const work = callees((end === -1 ? after : after.slice(0, end)).map(({ text }) => text))
  const written = new Set(callees(elsewhere))
  return work.length > 0 && !work.some((name) => written.has(name))
}

/**
 * Whether the code keeps the row read before the lock and drops the one read under it: `order.save()` for `locked.save()`. The same lines
 * remain, except for the name.
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

const namesIn = (lines: readonly string[], name: string): boolean => lines.some((line) => line.split(/[^\w$]+/).includes(name))

/** Whether a line assigns the name: `timer = setTimeout(…)`. */
export const makes = (line: string, name: string): boolean =>
  new RegExp(`(^|[^\\w$.])${name.replaceAll('$', '\\$')}\\s*(:[^=]*)?=[^=>]`).test(line)

/** The expression that a line assigns, without the name. */
const makingOf = (line: string): string =>
  line
    .replace(/^\s*(?:(?:const|let|var|export)\s+)*[\w$.]+\s*(?::[^=]*)?=(?![=>])/, '')
    .replace(/^\s*(?:await\s+)?/, '')
    .trim()

/** The same expression remains, under another name or unassigned: `timer = setTimeout(…)` became `setTimeout(…)`. */
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

/**
 * Whether something new is called in place of the safeguard, or so much is removed with it that nothing is lost.
 *
 * @param isTakenOver what it protected is still there, however much of the code around it is gone
 */
export const isReplaced = (
  near: Removal,
  { against, at, endLine, by, optionOf, setOn, endpoint }: Kept,
  otherForms: ReadonlySet<string>,
  maySubstitute: (name: string) => boolean,
  isTakenOver: boolean,
): boolean => {
  const removal = inManyForms.has(against) ? { ...near, ...near.hunk } : near
  if (against === 'foreign-rows' && removal.added.some((line) => line.includes(by) || comparesWith(by).test(line))) return true
  if (refusing.has(against) && refusesAll(removal, { at })) return true
  if (against === 'access' && (comparesWithOwnValue(near.hunk, { by, at }) || testsOutcomeOfAct(removal, { by }))) return true
  if (against === 'waiting' && (endsWithQueue(removal) || isNotDone(removal, by))) return true
  if (against === 'partial-write' && heldOneStatement(near, { at })) return true
  if (against === 'disclosure' && isWrittenOut(near.hunk, { at })) return true
  // Nothing is retried any more, so there is nothing left to limit.
  if (against === 'repetition' && triesAgain.test(near.gone.join('\n')) && !triesAgain.test([...near.elsewhere, ...near.kept].join('\n')))
    return true
  if (against === 'blocking' && givesWay(near, optionOf ?? '')) return true
  // Truncated at the limit instead of rejected.
  if (against === 'excess' && near.elsewhere.some((line) => cutsOff.test(line))) return true
  // The method is now private: it runs in the transaction of its caller in the same class.
  if (against === 'partial-write' && by.startsWith('@') && removal.added.some((line) => /^\s*private\s/.test(line))) return true
  // The statement that read under the lock is removed as well.
  const selects = (lines: readonly string[]): boolean => lines.some((line) => /\bselect\b.*\bfrom\b/i.test(line))
  if (against === 'overlap' && selects(removal.removed.map(({ text }) => text)) && !selects(removal.added)) return true
  // The value that used to expire is no longer written.
  if (against === 'staying') {
    const written = new Set(callees(removal.added))
    const isWritten = [...written].some((name) => keeps.test(name))
    if (!isWritten && callees(removal.removed.map(({ text }) => text)).some((name) => keeps.test(name) && !written.has(name))) return true
  }
  // The action that must not be repeated is no longer done at all.
  if (against === 'doubling') {
    const acts = callees(removal.removed.map(({ text }) => text)).filter((name) => does.test(name))
    const still = new Set(callees([...removal.added, ...near.kept]))
    if (acts.length > 0 && !acts.some((name) => still.has(name))) return true
  }
  const own = (line: number): boolean => line >= at.startLine && line <= (endLine ?? at.endLine)
  const beside = (lines: readonly string[]): boolean => lines.some((line) => line.split(/[^\w$]+/).includes(setOn ?? ''))
  const isStillCalled = against === 'leak' && optionOf !== undefined && namesIn(removal.added, optionOf)
  if (
    setOn !== undefined &&
    !isStillCalled &&
    // A process starts its servers some lines before the code that stops them.
    beside((against === 'abrupt-end' ? near.hunk : removal).removed.filter(({ line }) => !own(line)).map(({ text }) => text)) &&
    !beside(removal.added) &&
    // The sanitised value is no longer output; its other uses expose nothing.
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
  // Statements of the transaction are written again a few lines away: all removed lines of the hunk count as earlier calls.
  const before = new Set([
    ...callees(against === 'partial-write' ? removal.gone : gone),
    ...members(gone),
    ...otherForms,
    ...(optionOf === undefined ? [] : [optionOf]),
  ])
  // A wrapper that only catches errors replaces a fallback, and nothing else.
  const added = against === 'dependence' || against === 'crash' ? removal.added : withoutWrappers(removal.added, before)
  const onlyReads = (name: string): boolean =>
    (reads.test(name) && (against === 'overlap' || (against === 'access' && !mayAsk.test(name)))) ||
    (against === 'leak' && transfers.test(name)) ||
    (against === 'waiting' && waitsOn.test(name)) ||
    // The same value is now written without an expiry: `set` for `setex`.
    (against === 'staying' && /^(set|put|hset)$/i.test(name)) ||
    (against === 'duplicate' && settlesItself.test(by) && addsPlainly.test(name) && !settlesItself.test(name))
  if (callees(added).some((name) => !before.has(name) && !onlyReads(name) && maySubstitute(name))) return true
  // A few lines away, only a name that may do the same counts.
  if (callees(removal.elsewhere).some((name) => mayDoTheSame(name) && !before.has(name) && maySubstitute(name))) return true
  // The route itself shows whether it is still there, whatever its handler does now.
  if (endpoint !== undefined || isTakenOver) return false
  const after = new Set(callees([...removal.added, ...near.kept]))
  const others = callees(removal.removed.filter(({ line }) => !own(line)).map(({ text }) => text)).filter((name) => !namesError.test(name))
  return new Set(others.filter((name) => !after.has(name))).size > mostOthers
}

/** Whether the time-limited work (`loadRatesWithTimeout()`) is removed altogether: no callee with `loadRates` in its name is added. */
const isNotDone = ({ added }: Exchanged, by: string): boolean => {
  const work = /(?<![\w$])([a-z]\w*?)(?:With|And|By)(?:Timeout|Deadline|TimeLimit)\w*\(\)$/.exec(by)?.[1]?.toLowerCase()
  return work !== undefined && !/^(run|call|exec|execute|do|race|wrap|wait|await|promise)$/.test(work)
    ? !callees(added).some((name) => name.toLowerCase().includes(work))
    : false
}

/** The work of the thread is now awaited directly, or the enclosing function is no longer a coroutine. */
const givesWay = ({ hunk }: Removal, work: string): boolean =>
  hunk.added.some((line) => new RegExp(`\\bawait\\s+[\\w.]*\\b${work}\\s*\\(`).test(line) || /\basync\s+with\b|^\s*def\s/.test(line))

/** `case job = <-jobs` became `for job := range jobs`: closing the channel ends the wait. */
const endsWithQueue = ({ added, removed }: Exchanged): boolean => {
  const ranged = added.flatMap((line) => /\brange\s+([\w.]+)\s*\{/.exec(line)?.[1] ?? [])
  return ranged.some((name) => removed.some(({ text }) => text.includes(`<-${name}`) || text.includes(`<- ${name}`)))
}
