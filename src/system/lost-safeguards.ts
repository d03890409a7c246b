import type { ChangedFile, Hunk } from '#model/change-set'
import type { DataAccess } from '#model/facts/data-access'
import type { Endpoint } from '#model/facts/endpoint'
import type { Protection } from '#model/facts/safeguard'
import type { CheckId } from '#model/checks'
import type { Judgement } from '#model/rule'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { remembered } from './reads.ts'
import { roleOf } from './role-of.ts'
import { noteOf } from './safeguard-notes.ts'
import {
  askedOutcomeOfAct,
  asksForItself,
  asksInOtherLayer,
  heldOneStatement,
  isAskedBefore,
  isWrittenOut,
  refusesAll,
} from './refusals-left.ts'

/** A safeguard of a snapshot, with what it protects. */
export interface Kept {
  readonly against: Protection
  readonly by: string
  readonly at: Place
  /** Where it ends, with everything that it is written around. */
  readonly endLine?: number
  readonly within: string
  readonly subject: string
  /** The route or the function that it protects, in words; a route is known by its subject. */
  readonly protects: string
  readonly endpoint?: string
  /** Name of what is called with it, where it is an option. */
  readonly optionOf?: string
  readonly setOn?: string
  /** Table of the statement whose condition it stands in. */
  readonly table?: string
  readonly inService: boolean
  /** It stands where requests come in, or in what they lead to. */
  readonly fromRequest: boolean
}

/** A safeguard that a change takes away, and where what it protected stands at the head. */
export interface Lost extends Kept {
  readonly headLine: number
}

const memberOf = (callee: string): string => /(?<!\w)(\w+)$/.exec(callee)?.[1] ?? callee

const firstWord = (name: string): string => /^@?[\w$.]+/.exec(name)?.[0] ?? name

const nameOf = (within: string): string =>
  within === '' ? 'this module' : `\`${within.slice(within.lastIndexOf(' > ') + 1).replace(/^> /, '')}\``

/** Everything of a snapshot that keeps something out: guards of routes, of routers, and what stands in functions. */
export const safeguardsOf = remembered((system): readonly Kept[] => {
  const kept: Kept[] = []
  for (const endpoint of system.facts('endpoint'))
    for (const guard of endpoint.guards)
      for (const against of guard.against ?? [])
        kept.push({
          against,
          by: firstWord(guard.name),
          at: { path: endpoint.at.path, ...guard.at },
          within: endpoint.within,
          subject: `${against} of ${endpoint.subject}`,
          protects: `${endpoint.method} ${endpoint.route || endpoint.handler.name}`,
          endpoint: endpoint.subject,
          inService: endpoint.inService,
          fromRequest: true,
        })
  for (const fact of system.facts('router-guard'))
    for (const against of fact.guard.against ?? [])
      kept.push({
        against,
        by: firstWord(fact.guard.name),
        at: fact.at,
        within: fact.within,
        subject: `${against} of ${fact.router} ${fact.prefix}`,
        protects: fact.prefix ? `everything below ${fact.prefix}` : `all routes of \`${fact.router}\``,
        inService: fact.inService,
        fromRequest: true,
      })
  for (const fact of system.facts('safeguard'))
    kept.push({
      against: fact.against,
      by: fact.by,
      at: fact.at,
      within: fact.within,
      subject: fact.subject,
      protects: fact.optionOf === undefined ? nameOf(fact.within) : `\`${fact.optionOf}\``,
      inService: fact.inService,
      fromRequest: fact.reach.has('request'),
      ...(fact.optionOf === undefined ? {} : { optionOf: fact.optionOf }),
      ...(fact.setOn === undefined ? {} : { setOn: fact.setOn }),
    })
  for (const retry of system.facts('retry')) {
    // A client or a proxy that repeats by itself may hand its work to another one that does so too.
    if (!retry.work) continue
    kept.push({
      against: 'transience',
      by: retry.by,
      at: retry.at,
      endLine: (retry.whole ?? retry.work).endLine,
      within: retry.within,
      subject: `transience ${retry.subject}`,
      protects: nameOf(retry.within),
      inService: retry.inService,
      fromRequest: retry.reach.has('request'),
    })
  }
  for (const fact of system.facts('data-access'))
    for (const scope of fact.scopes)
      kept.push({
        against: 'foreign-rows',
        by: scope.name,
        at: { path: fact.at.path, ...scope.at },
        within: fact.within,
        subject: `${fact.callee} by ${scope.name}`,
        protects: `\`${fact.callee}\``,
        optionOf: memberOf(fact.callee),
        inService: fact.inService,
        fromRequest: fact.reach.has('request'),
        ...(fact.table === '' ? {} : { table: fact.table }),
      })
  for (const fact of system.facts('signal-handler'))
    kept.push({
      against: 'abrupt-end',
      by: fact.signals.join(' '),
      at: fact.at,
      within: fact.within,
      subject: `${fact.by} ${fact.subject}`,
      protects: nameOf(fact.within),
      // What stops its server when it is told to is no less needed in a package that others start.
      inService: fact.file.role === 'production' && fact.stops.length > 0,
      fromRequest: false,
    })
  return kept
})

interface Exchange {
  readonly added: readonly string[]
  readonly removed: readonly { readonly line: number; readonly text: string }[]
}

interface Removal extends Exchange {
  readonly headLine: number
  /** All lines of the hunk. */
  readonly hunk: Exchange
  /** The lines of the hunk that stay as they are. */
  readonly kept: readonly string[]
  /** Every added line of the hunk, and every removed one. */
  readonly elsewhere: readonly string[]
  readonly gone: readonly string[]
}

/** A line of a difference without its sign; words of a comment are no code, and nothing is told by them. */
const codeOf = (line: string): string => (/^.\s*(#(\s|$)|\/\/|\/?\*(\s|\/|\*|$))/.test(line) ? '' : line.slice(1))

/** What a change puts in and takes out in the place where it takes away a line of the base: the lines without a gap around it. */
const removalOf = (file: ChangedFile, line: number): Removal | undefined => {
  for (const hunk of file.hunks ?? []) {
    const removal = inHunk(hunk, line)
    if (removal) return removal
  }
  return undefined
}

const inHunk = (hunk: Hunk, line: number): Removal | undefined => {
  if (line < hunk.oldStart || line >= hunk.oldStart + hunk.oldLines) return undefined
  let oldLine = hunk.oldStart
  let newLine = Math.max(1, hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart)
  let headLine: number | undefined
  let run: { added: string[]; removed: { line: number; text: string }[] } = { added: [], removed: [] }
  let found = run
  const elsewhere: string[] = []
  const gone: string[] = []
  const kept: string[] = []
  const all: { line: number; text: string }[] = []
  for (const text of hunk.lines) {
    if (text.startsWith('-')) {
      gone.push(codeOf(text))
      all.push({ line: oldLine, text: codeOf(text) })
      if (oldLine === line) {
        headLine = newLine
        found = run
      }
      run.removed.push({ line: oldLine, text: codeOf(text) })
      oldLine += 1
    } else if (text.startsWith('+')) {
      run.added.push(codeOf(text))
      elsewhere.push(codeOf(text))
      newLine += 1
    } else if (!text.startsWith('\\')) {
      run = { added: [], removed: [] }
      kept.push(text.slice(1))
      oldLine += 1
      newLine += 1
    }
  }
  return headLine === undefined ? undefined : { headLine, ...found, hunk: { added: elsewhere, removed: all }, kept, elsewhere, gone }
}

/** Callees that change nothing and check nothing. */
const plain =
  /^(if|for|while|switch|catch|return|await|function|async|map|filter|forEach|some|every|find|push|join|split|slice|includes|keys|values|entries|String|Number|Boolean|Date|parse|stringify|log|info|warn|error|debug|json|status|send|trim|toLowerCase|toString|then|all|min|max|flat|concat|sort|items|format)$/

/** Members that only make an error, a text or a line of a log, and words that open a function or a type. */
const plainMember =
  /\.\s*(New|Errorf?|Sprintf?|Wrapf?|WithMessage|Is|As|Err|Errorw|Warnf?|Warnw|Warning|Infof?|Debugf?|Trace|Tracef|Printf?|Println|Msgf?|Str|Int|Int64|Bool|Dur|Any|Interface|WithError|WithField|WithFields|Now|Since|Background|TODO)\s*\(|\b(func|len|make|append|string)\s*\(/g

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
const wentWithItsBranch = ({ removed, elsewhere }: Removal, { at, against }: Kept): boolean => {
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
const isUnderAnotherName = ({ removed, added }: Exchange, own: (line: number) => boolean): boolean => {
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

/** Something is called in its place that was not called before, or so much goes with it that it was no loss. */
const isReplaced = (near: Removal, { against, at, endLine, by, optionOf, setOn }: Kept, otherForms: ReadonlySet<string>): boolean => {
  const removal = inManyForms.has(against) ? { ...near, ...near.hunk } : near
  if (against === 'foreign-rows' && removal.added.some((line) => line.includes(by) || comparesWith(by).test(line))) return true
  if (refusing.has(against) && refusesAll(removal, { at })) return true
  if (against === 'access' && (asksForItself(near.hunk, { by, at }) || askedOutcomeOfAct(removal, { by }))) return true
  if (against === 'waiting' && endsWithQueue(removal)) return true
  if (against === 'repetition' && repeatsNoMore(near)) return true
  if (against === 'partial-write' && heldOneStatement(near, { at })) return true
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
  if (against === 'repetition' && triesAgain.test(near.gone.join('\n')) && !triesAgain.test(near.elsewhere.join('\n'))) return true
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
    if (callees(removal.removed.map(({ text }) => text)).some((name) => keeps.test(name) && !written.has(name))) return true
  }
  // What was not to be done a second time is not done at all any more.
  if (against === 'doubling') {
    const acts = callees(removal.removed.map(({ text }) => text)).filter((name) => does.test(name))
    const still = new Set(callees([...removal.added, ...near.kept]))
    if (acts.length > 0 && !acts.some((name) => still.has(name))) return true
  }
  const own = (line: number): boolean => line >= at.startLine && line <= (endLine ?? at.endLine)
  const beside = (lines: readonly string[]): boolean => lines.some((line) => line.split(/[^\w$]+/).includes(setOn ?? ''))
  if (
    setOn !== undefined &&
    beside(removal.removed.filter(({ line }) => !own(line)).map(({ text }) => text)) &&
    !beside(removal.added) &&
    !beside(near.kept)
  )
    return true
  const names = (lines: readonly string[]): boolean => lines.some((line) => line.split(/[^\w$]+/).includes(optionOf ?? ''))
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
    (against === 'leak' && transfers.test(name))
  if (callees(added).some((name) => !before.has(name) && !onlyReads(name))) return true
  // A few lines away only what may do the same by its name counts.
  if (callees(removal.elsewhere).some((name) => mayDoTheSame.test(name) && !before.has(name))) return true
  const after = new Set(callees([...removal.added, ...near.kept]))
  const others = callees(removal.removed.filter(({ line }) => !own(line)).map(({ text }) => text))
  return new Set(others.filter((name) => !after.has(name))).size > mostOthers
}

/** What asked for the attempts went with their limit: `.retry(Failure.class).retryLimit(3)`. */
const repeatsNoMore = ({ removed, added, kept }: Removal): boolean => {
  const asks = (lines: readonly string[]): boolean => lines.some((line) => /\.(retry|retryOn|retryFor)\(/.test(line))
  return asks(removed.map(({ text }) => text)) && !asks([...added, ...kept])
}

/** `case job = <-jobs` became `for job := range jobs`: who closes the channel ends the wait. */
const endsWithQueue = ({ added, removed }: Exchange): boolean => {
  const ranged = added.flatMap((line) => /\brange\s+([\w.]+)\s*\{/.exec(line)?.[1] ?? [])
  return ranged.some((name) => removed.some(({ text }) => text.includes(`<-${name}`) || text.includes(`<- ${name}`)))
}

const isAdded = (file: ChangedFile | undefined, line: number): boolean => {
  if (file?.status === 'added') return true
  return (file?.hunks ?? []).some((hunk) => {
    let at = hunk.newStart
    return hunk.lines.some((text) => {
      if (text.startsWith('-') || text.startsWith('\\')) return false
      const isIt = at === line && text.startsWith('+')
      at += 1
      return isIt
    })
  })
}

const sameOwner = (one: Kept, other: Kept): boolean =>
  one.at.path === other.at.path &&
  (one.table === undefined ? one.subject === other.subject : one.table === other.table && one.by === other.by) &&
  (one.endpoint !== undefined || one.within === other.within)

/** A new one of the same kind may do the same when it stands in the same file, before a whole router, or wherever the process is told to stop. */
const mayReplace = (fresh: Kept, lost: Kept): boolean =>
  !asksLess(fresh.by, lost) &&
  // Whose row it is may be asked after it was read.
  (fresh.against === lost.against ||
    (lost.against === 'foreign-rows' && fresh.against === 'access') ||
    // "This host is not allowed" may be said of an address as of a caller.
    (lost.against === 'address' && fresh.against === 'access' && fresh.within === lost.within)) &&
  (fresh.at.path === lost.at.path ||
    (lost.against === 'access' && asksInOtherLayer(fresh, lost)) ||
    fresh.subject.startsWith(`${fresh.against} of `) ||
    fresh.against === 'abrupt-end') &&
  // Platforms stop a process by SIGTERM: who hears only a keyboard's interrupt is not told.
  (fresh.against !== 'abrupt-end' || /SIGTERM/.test(fresh.by) || !/SIGTERM/.test(lost.by))

/** The same words in the same function but for one name: a renamed variable may make it look like a safeguard of another kind (`ownerId`). */
const isRenamed = (fresh: Kept, lost: Kept): boolean => {
  if (fresh.at.path !== lost.at.path || fresh.within !== lost.within) return false
  const [words, before] = [fresh.by.split(/\W+/), lost.by.split(/\W+/)]
  const changed = new Set(words.flatMap((word, at) => (word === before[at] ? [] : [`${before[at]} ${word}`])))
  return words.length === before.length && words.length > 1 && changed.size <= 1
}

/**
 * Safeguards of these kinds that a change takes away while what they protected stays: the function or route is still there, nothing new is
 * called in their place, and none like them is put in beside them or before all routes.
 */
export function* lostSafeguards(head: System, change: Change, protections: readonly Protection[]): Generator<Lost> {
  const after = safeguardsOf(head).filter((kept) => protections.includes(kept.against))
  const before = safeguardsOf(change.base).filter((kept) => protections.includes(kept.against))
  // Worked out when the first one is gone: of most changes none is.
  let fresh: readonly Kept[] | undefined
  for (const kept of before) {
    const file = change.file(kept.at.path)
    if (!kept.inService || file?.status !== 'modified') continue
    const removal = removalOf(file, kept.at.startLine)
    // A method that a framework calls where a class has it: gone, it is the framework's own that is called.
    const isHook = kept.endpoint === undefined && isHookTakenAway(head, change.base, file, kept)
    if (!removal) continue
    if (!isHook && (isReplaced(removal, kept, formsOf(head, kept)) || isUnmade(file, kept.setOn) || wentWithItsBranch(removal, kept)))
      continue
    const count = (list: readonly Kept[]): number => list.filter((other) => sameOwner(kept, other) && !asksLess(other.by, kept)).length
    if (count(after) + (isHook ? 0 : statementsGone(head, change.base, kept)) >= count(before)) continue
    // Moved, or replaced by one of another form.
    fresh ??= freshSafeguards(head, change)
    if (fresh.some((other) => mayReplace(other, kept) || isRenamed(other, kept))) continue
    if (after.filter((other) => other.by === kept.by).length >= before.filter((other) => other.by === kept.by).length) continue
    if (kept.against === 'partial-write' && kept.endpoint === undefined && !writesApart(head, change.base, kept)) continue
    if (kept.against === 'partial-write' && after.some((other) => isAround(other, kept))) continue
    // Branches that each opened one now share it.
    if (
      kept.against === 'partial-write' &&
      kept.endpoint === undefined &&
      after.some((other) => sameOwner(other, kept) && other.by === kept.by)
    )
      continue
    if (kept.against === 'waiting' && boundsItself(head, kept)) continue
    // The framework itself answers for what its handlers reject.
    if (kept.subject.startsWith('crash route ') && head.files.get(kept.at.path)?.unit?.brings.has('handled-rejections')) continue
    // Told once where it was told twice.
    if (kept.against === 'silence' && after.some((other) => sameOwner(other, kept) && other.optionOf === kept.optionOf)) continue
    if (kept.against === 'access' && isAskedBefore(head, removal.hunk, kept)) continue
    // Cleaned once where it was cleaned twice.
    if (kept.against === 'injection' && after.some((other) => sameOwner(other, kept))) continue
    if (!isHook && (kept.endpoint === undefined ? !head.hasFunction(kept.at.path, kept.within) : !hasRoute(head, change.base, kept)))
      continue
    yield { ...kept, headLine: removal.headLine }
  }
}

/** The whole method went, its class stays, and what it did was asked for by a framework. */
const isHookTakenAway = (head: System, base: System, file: ChangedFile, { at, within, against }: Kept): boolean => {
  if (!['access', 'foreign-rows', 'overuse'].includes(against) || head.hasFunction(at.path, within)) return false
  if (!base.isMarked(at.path, within, 'framework-hook')) return false
  const owner = within.split('.').at(-2) ?? ''
  return !(file.hunks ?? []).some((hunk) =>
    hunk.lines.some((line) => line.startsWith('-') && new RegExp(`\\bclass\\s+${owner}\\b`).test(line)),
  )
}

/** Safeguards that a change puts in. */
const freshSafeguards = (head: System, change: Change): readonly Kept[] => {
  const earlier = safeguardsOf(change.base)
  return safeguardsOf(head).filter(
    (kept) => isAdded(change.file(kept.at.path), kept.at.startLine) && !earlier.some((other) => sameOwner(other, kept)),
  )
}

/** What a safeguard is set on is no longer made: there is nothing left to give back. */
const isUnmade = (file: ChangedFile, setOn: string | undefined): boolean => {
  if (setOn === undefined || !/^[\w$]+$/.test(setOn)) return false
  const makes = (text: string): boolean => new RegExp(`(^|[^\\w$.])${setOn.replaceAll('$', '\\$')}\\s*(:[^=]*)?=[^=>]`).test(text)
  const lines = (file.hunks ?? []).flatMap((hunk) => hunk.lines)
  return (
    lines.some((line) => line.startsWith('-') && makes(line.slice(1))) &&
    !lines.some((line) => line.startsWith('+') && makes(line.slice(1)))
  )
}

/** Statements on the table of one, in its function. */
const statementsOf = (system: System, { at, within, table }: Kept): readonly Linked<DataAccess>[] =>
  table === undefined
    ? []
    : system.facts('data-access').filter((fact) => fact.at.path === at.path && fact.within === within && fact.table === table)

/** So many statements on the same table went away from a function: each takes its condition along. */
const statementsGone = (head: System, base: System, kept: Kept): number =>
  Math.max(0, statementsOf(base, kept).length - statementsOf(head, kept).length)

/** The names by which the table of a statement is reached now: `findUnique` beside `findFirst` is the same statement in another form. */
const formsOf = (head: System, kept: Kept): ReadonlySet<string> => new Set(statementsOf(head, kept).map(({ callee }) => memberOf(callee)))

/** A transaction of the function around: committed by hand, it may span what had one of its own. */
const isAround = (other: Kept, { at, within, endpoint }: Kept): boolean =>
  endpoint === undefined && other.endpoint === undefined && other.at.path === at.path && within.startsWith(`${other.within} > `)

/** What was called with the deadline is a function of the repository, and bounds by itself what it waits for. */
const boundsItself = (head: System, { at, within, optionOf }: Kept): boolean =>
  optionOf !== undefined &&
  head
    .callees(at.path, within)
    .some(({ path, name }) => (name === optionOf || name.endsWith(`.${optionOf}`)) && head.does(path, name, 'bounds-wait'))

/** More than one statement is left, each on its own now; a transaction of whose content nothing is seen may have held any number. */
const writesApart = (head: System, base: System, kept: Kept): boolean => {
  const writes = (system: System, which: (fact: DataAccess) => boolean): number =>
    system
      .facts('data-access')
      .filter(
        (fact) =>
          fact.at.path === kept.at.path &&
          (fact.within === kept.within || fact.within.startsWith(`${kept.within} > `)) &&
          fact.operation !== 'read' &&
          which(fact),
      ).length
  return writes(base, ({ inTransaction }) => inTransaction) === 0 || writes(head, ({ inTransaction }) => !inTransaction) > 1
}

/** Says by its name that it lets everyone pass: `publicProcedure`. */
const letsPass = /public|anonymous|optional|noAuth|skipAuth|^(t\.)?procedure/i

/** Asks no more than that somebody is signed in. */
const onlySignedIn =
  /^([\w.]*\.)?(IsAuthenticated(OrReadOnly)?|login_?required|LoginRequiredMixin|require_?(login|user)|get_current(_active)?_user)\b/i
/** Asks who somebody is, or what he may. */
const asksMore =
  /admin|owner|staff|super|permission|perms?\b|role|approved|member|editor|moderator|maintainer|(^|[._])(can|has|may)_?[A-Z]/i

/** Where a role was asked for, a sign-in is no replacement. */
const asksLess = (name: string, { against, by }: Kept): boolean =>
  against === 'access' && onlySignedIn.test(name) && asksMore.test(by) && !onlySignedIn.test(by)

/** The route is still there, and nothing new stands before it that may do the same. */
const hasRoute = (head: System, base: System, kept: Kept): boolean => {
  const find = (system: System): readonly Linked<Endpoint>[] =>
    system.facts('endpoint').filter((endpoint) => endpoint.at.path === kept.at.path && endpoint.subject === kept.endpoint)
  const names = (system: System): string[] => find(system).flatMap((endpoint) => endpoint.guards.map((guard) => firstWord(guard.name)))
  const before = new Set(names(base))
  return find(head).length > 0 && names(head).every((name) => before.has(name) || letsPass.test(name) || asksLess(name, kept))
}

/** Evidence of what is asked of a caller: only where callers come by. */
export const whereCallersCome = ({ fromRequest }: Kept): readonly CheckId[] | undefined => (fromRequest ? undefined : [])

/** What a rule on a lost safeguard says: the safeguards themselves as evidence (so that a lost one has its line), and those that were lost. */
export function* judgeLost(
  system: System,
  change: Change | undefined,
  protections: readonly Protection[],
  message: (lost: Lost) => string,
  evidenceOf: (kept: Kept) => readonly CheckId[] | undefined = () => undefined,
): Generator<Judgement> {
  for (const kept of safeguardsOf(system)) {
    if (!kept.inService || !protections.includes(kept.against)) continue
    const { at, subject, within } = kept
    // A helper of tests that code loads all the same is no evidence of what the service does.
    const checks = roleOf(at.path) === 'test' ? [] : evidenceOf(kept)
    yield { kind: 'evidence', at, subject, within, note: noteOf(kept), ...(checks ? { checks } : {}) }
  }
  if (!change) return
  const told = new Set<string>()
  for (const lost of lostSafeguards(system, change, protections)) {
    // Once a function or route: what stood beside it went for the same reason.
    const place = JSON.stringify([
      lost.at.path,
      lost.within,
      lost.endpoint,
      lost.endpoint === undefined && lost.within === '' ? (lost.optionOf ?? lost.subject) : '',
    ])
    // One line before several routes is one safeguard.
    const line = `${lost.at.path}:${lost.at.startLine} ${lost.against}`
    if (told.has(place) || told.has(line)) continue
    told.add(place).add(line)
    yield {
      kind: 'gap',
      at: { path: lost.at.path, startLine: lost.headLine, endLine: lost.headLine },
      subject: lost.subject,
      within: lost.within,
      message: message(lost),
    }
  }
}
