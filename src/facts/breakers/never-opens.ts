import type { Breaker } from '#model/facts/calls/retry'
import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import { returnsOnly } from '#code/returns-only'
import type { Scope } from '#code/scope'
import type { BreakerForm } from '#models/forms/breaker'
import { optionsOf } from './options.ts'

/** The setting that keeps a breaker closed whatever fails: its value, or what the function given for it always returns. */
export const neverOpens = (file: CodeFile, placed: PlacedCall, { neverOpens: settings }: BreakerForm): Breaker['neverOpens'] => {
  if (!settings) return undefined
  const found = optionsOf(file, placed).find(({ key, value, scope }) => {
    const off = settings[key]
    return off !== undefined && value !== undefined && isAlways(file, value, scope, off)
  })
  return found && { by: found.key, at: found.at }
}

const isAlways = (file: CodeFile, value: Expr, scope: Scope, off: boolean): boolean => {
  if (value.kind === 'literal') return value.value === off
  const fn = functionOf(file, value, scope)
  return fn !== undefined && returnsOnly(fn, off)
}
