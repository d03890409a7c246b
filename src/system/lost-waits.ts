import type { ChangedFile, Hunk } from '#model/change-set'
import type { FloatingPromise } from '#model/facts/concurrency'
import type { Change, FileInfo, Linked, System } from '#model/system'

/** A call that was waited for, and is not any more. */
export interface LostWait {
  readonly path: string
  readonly line: number
  /** As written: `store.save`. */
  readonly callee: string
  /** The function around, where a fact of the same line tells it. */
  readonly within: string
}

/** A statement that is one call, with or without `await`: what is called, and all that follows it on the line. */
const statement = /^\s*(await\s+)?((?:this\.)?[\w$]+(?:\??\.[\w$]+)*(?:\??\.)?)\((.*)$/

const parse = (line: string): { readonly waits: boolean; readonly callee: string; readonly rest: string } | undefined => {
  const found = statement.exec(line)
  if (!found || /^(if|for|while|switch|return|catch|function|super|import|require)$/.test(found[2] ?? '')) return undefined
  return { waits: found[1] !== undefined, callee: (found[2] ?? '').replace(/\?\.$/, ''), rest: found[3] ?? '' }
}

/** Its failure is seen to, or its promise is used. */
const isHandled = (rest: string): boolean => /\)\s*\??\.\s*(then|catch|finally)\b/.test(rest)

const depthOf = (line: string): number => line.replace(/[^([{]/g, '').length - line.replace(/[^)\]}]/g, '').length

/** A statement that begins a hunk's rest ends there without a chain that goes on: `load()` with `.catch(…)` on the next line is none. */
const endsAlone = (lines: readonly string[]): boolean => {
  let depth = 0
  for (const [index, line] of lines.entries()) {
    depth += depthOf(line.slice(1))
    if (depth > 0) continue
    const next = lines[index + 1]
    return !isHandled(line) && next !== undefined && !/^.\s*\??\./.test(next)
  }
  // It ends where the hunk does not reach: nothing is known of how.
  return false
}

/** A `try` that is there for this one statement: who wrote it expects its failure, and an `await` before it makes that a rejection. */
const isAllOfTry = (lines: readonly string[], index: number): boolean => {
  const before = lines.slice(0, index).findLast((line) => !line.startsWith('-') && line.slice(1).trim() !== '')
  const after = lines.slice(index + 1).find((line) => !line.startsWith('-') && line.slice(1).trim() !== '')
  return /(^|\s)try\s*\{\s*$/.test(before ?? '') && /^.\s*\}\s*catch\b/.test(after ?? '')
}

interface Unwaited {
  readonly line: number
  readonly callee: string
  /** It is all that a `try` holds. */
  readonly isTried: boolean
}

const inHunk = ({ lines, newStart, newLines }: Hunk): Unwaited[] => {
  const found: Unwaited[] = []
  let at = Math.max(1, newLines === 0 ? newStart + 1 : newStart)
  let removed: string[] = []
  for (const [index, text] of lines.entries()) {
    if (text.startsWith('-')) removed.push(text.slice(1))
    else if (text.startsWith('+')) {
      const now = parse(text.slice(1))
      if (now && !now.waits && !isHandled(now.rest)) {
        const was = removed.findIndex((line) => {
          const before = parse(line)
          return before?.waits === true && before.callee === now.callee && before.rest.trim() === now.rest.trim()
        })
        if (was !== -1 && endsAlone(lines.slice(index).filter((line) => !line.startsWith('-')))) {
          removed.splice(was, 1)
          found.push({ line: at, callee: now.callee, isTried: isAllOfTry(lines, index) })
        }
      }
      at += 1
    } else if (!text.startsWith('\\')) {
      removed = []
      at += 1
    }
  }
  return found
}

const lastName = (callee: string): string => /(?<![\w$])[\w$]+$/.exec(callee)?.[0] ?? callee

/** The last two names of a callee, as it is waited for somewhere else: `store.save`. */
const lastTwoNames = (callee: string): string => callee.replaceAll('?.', '.').split('.').slice(-2).join('.')

/**
 * What it calls gives a promise: the function itself where it is known, else every function of the repository that has its name, else what is
 * waited for in other places or has a `try` of its own.
 */
const givesPromise = (
  head: System,
  path: string,
  { callee, isTried }: Unwaited,
  floating: Linked<FloatingPromise> | undefined,
): boolean => {
  const name = lastName(callee)
  const defined = floating && head.define(path, floating.target)
  const all = head.facts('promise-names')
  if (!defined && callee.includes('.') && all.some(({ awaited }) => awaited.includes(lastTwoNames(callee)))) return true
  const known = all.filter(({ at }) => defined === undefined || at.path === defined.path)
  if (known.some(({ others }) => others.includes(name))) return false
  if (known.some(({ promises }) => promises.includes(name))) return true
  return isTried
}

const isScript = (file: ChangedFile): boolean => /\.[cm]?[jt]sx?$/.test(file.path)

const running: ReadonlySet<string> = new Set(['server', 'worker', 'serverless'])

const runsInService = ({ side, unit }: FileInfo): boolean => side !== 'frontend' && unit !== undefined && running.has(unit.runtime)

/**
 * Statements of a service that lose nothing but their `await`: the same call with the same arguments, in the same place. What is marked as not
 * waited for on purpose (`void`), or has its failure handled, is none.
 */
export function* lostWaits(head: System, change: Change): Generator<LostWait> {
  for (const [path, info] of head.files) {
    const file = change.file(path)
    if (file?.status !== 'modified' || !isScript(file) || info.role !== 'production' || !runsInService(info)) continue
    for (const hunk of file.hunks ?? [])
      for (const unwaited of inHunk(hunk)) {
        const { line, callee } = unwaited
        const floating = head.facts('floating-promise').find(({ at }) => at.path === path && at.startLine === line)
        if (givesPromise(head, path, unwaited, floating)) yield { path, line, callee, within: floating?.within ?? '' }
      }
  }
}
