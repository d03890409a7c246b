import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import { referencesOf } from '#code/origins/references'
import { originName } from '#code/origin'
import type { CodeFile } from '#code/code-file'
import type { Scope } from '#code/scope'

/** Whether the signal that a call is given as an option is one that nothing can abort: its controller is used for the signal alone. */
export const hasDeadSignal = (file: CodeFile, { call, scope }: PlacedCall, option: string): boolean =>
  call.args.some(
    (argument) =>
      argument.kind === 'object' && argument.properties.some(({ key, value }) => key === option && isDeadSignal(file, value, scope)),
  )

const isDeadSignal = (file: CodeFile, value: Expr, scope: Scope): boolean => {
  const origin = file.originOf(value, scope)
  const { site } = origin
  if (!site || originName(origin) !== 'global#AbortController().signal') return false
  const from = file.index.scopeOfSite(site)
  const parent = file.index.parentOf(site)
  if (!from || !parent || !('kind' in parent)) return false
  if (parent.kind === 'member') return true
  // Another file may abort what this one declares at its top.
  if (!from.function) return false
  const target = parent.kind === 'assign' ? parent.targets[0] : undefined
  return target?.kind === 'name' && referencesOf(file, target, from).every((use) => isForSignal(file, use))
}

const isForSignal = (file: CodeFile, use: Expr): boolean => {
  const parent = file.index.parentOf(use)
  return parent !== undefined && 'kind' in parent && parent.kind === 'member' && parent.name === 'signal'
}
