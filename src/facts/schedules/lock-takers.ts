import type { CodeFile } from '#code/code-file'
import type { Call, Expr, FunctionModel } from '#code/model'
import type { JobIndex } from '#models/indexes/job-index'
import { names } from '#models/names'
import type { ModuleCode } from '../reading/module-code.ts'
import { isOfLock, localLocks } from './local-locks.ts'
import { scheduleRules } from './language-rules.ts'
import { showsSingleRun } from './shows-single-run.ts'

/** Cached results for names, which repeat from file to file. */
const known = new Map<string, boolean>()
const mostKnown = 20_000

const saysOne = (name: string): boolean => {
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const says = showsSingleRun(name)
  known.set(name, says)
  return says
}

/** Whether any name in a chain of members and calls indicates a shared lock. */
const saysInChain = (callee: Expr): boolean => {
  for (let at: Expr | undefined = callee; at;)
    if (at.kind === 'name') return saysOne(at.name)
    else if (at.kind === 'member') {
      if (saysOne(at.name)) return true
      at = at.object
    } else at = at.kind === 'call' ? at.callee : at.kind === 'index' ? at.object : undefined
  return false
}

const textOf = (expr: Expr): string | undefined => {
  if (expr.kind === 'literal') return typeof expr.value === 'string' ? expr.value : undefined
  return expr.kind === 'template' ? expr.parts.filter((part) => typeof part === 'string').join(' ') : undefined
}

/** SQL keywords and functions that take a lock: `FOR UPDATE SKIP LOCKED`, `pg_try_advisory_lock`. */
const saysInText = (argument: Expr): boolean => {
  const text = textOf(argument)
  return text !== undefined && text.toLowerCase().includes('lock') && names.singleRun.has(text)
}

const takes = (file: CodeFile, { callee, args }: Call, locks: ReadonlySet<string>): boolean => {
  const { processLocks } = scheduleRules(file.module.language)
  if (args.length === 0 && callee.kind === 'member' && processLocks.has(callee.name)) return false
  if (isOfLock(callee, locks)) return args.some(saysInText)
  return saysInChain(callee) || args.some(saysInText)
}

/** The functions, named as in the facts of their language, that take a lock shared between processes or check which process leads. */
export const lockTakers = ({ file, withinAt }: Pick<ModuleCode, 'file' | 'withinAt'>, index: JobIndex): ReadonlySet<string> => {
  const locks = localLocks(file, index)
  const found = new Map<FunctionModel | undefined, string>()
  for (const { call, scope } of file.index.calls)
    if (!found.has(scope.function) && takes(file, call, locks)) found.set(scope.function, withinAt(call))
  return new Set(found.values())
}
