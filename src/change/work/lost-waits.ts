import type { ChangedFile, Hunk } from '#model/change-set'
import type { FloatingPromise } from '#model/facts/work/concurrency'
import type { Change, FileInfo, Linked, System } from '#model/system'

/** A call that was awaited and no longer is. */
export interface LostWait {
  readonly path: string
  readonly line: number
  /** As written: `store.save`. */
  readonly callee: string
  /** The enclosing function, if a fact on the same line names it. */
  readonly within: string
}

/** A statement that is a single call, with or without `await`: the callee, and the rest of the line. */
const statement = /^\s*(await\s+)?((?:this\.)?[\w$]+(?:\??\.[\w$]+)*(?:\??\.)?)\((.*)$/

const parse = (line: string): { readonly waits: boolean; readonly callee: string; readonly rest: string } | undefined => {
  const found = statement.exec(line)
  if (!found || /^(if|for|while|switch|return|catch|function|super|import|require)$/.test(found[2] ?? '')) return undefined
  return { waits: found[1] !== undefined, callee: (found[2] ?? '').replace(/\?\.$/, ''), rest: found[3] ?? '' }
}

/** The failure is handled, or the promise is used. */
const isHandled = (rest: string): boolean => /\)\s*\??\.\s*(then|catch|finally)\b/.test(rest)

const depthOf = (line: string): number => line.replace(/[^([{]/g, '').length - line.replace(/[^)\]}]/g, '').length

/**
 * Whether the statement at the start of these lines ends without a continued chain: `load()` with `.catch(…)` on the next line does not.
 */
const endsAlone = (lines: readonly string[]): boolean => {
  let depth = 0
  for (const [index, line] of lines.entries()) {
    depth += depthOf(line.slice(1))
    if (depth > 0) continue
    const next = lines[index + 1]
    return !isHandled(line) && next !== undefined && !/^.\s*\??\./.test(next)
  }
  // The statement ends outside the hunk, so its end is unknown.
  return false
}

/** Whether a `try` wraps this statement alone: its author expects it to fail, and only an awaited rejection reaches the `catch`. */
const isAllOfTry = (lines: readonly string[], index: number): boolean => {
  const before = lines.slice(0, index).findLast((line) => !line.startsWith('-') && line.slice(1).trim() !== '')
  const after = lines.slice(index + 1).find((line) => !line.startsWith('-') && line.slice(1).trim() !== '')
  return /(^|\s)try\s*\{\s*$/.test(before ?? '') && /^.\s*\}\s*catch\b/.test(after ?? '')
}

interface Unwaited {
  readonly line: number
  readonly callee: string
  /** It is the only statement of a `try`. */
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

/** The last two names of a callee, as it is awaited elsewhere: `store.save`. */
const lastTwoNames = (callee: string): string => callee.replaceAll('?.', '.').split('.').slice(-2).join('.')

/**
 * Whether the callee returns a promise. Decided by the function itself if it is known, else by all functions of the repository with its
 * name, else by whether it is awaited elsewhere or wrapped in its own `try`.
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
 * Statements of a service that lose only their `await`: the same call with the same arguments in the same place. Skips calls explicitly not
 * awaited (`void`) and calls whose failure is handled.
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
