import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Call } from '#code/model'
import { builderOf } from './settings.ts'

/** The first call of the chain that a call ends: `HttpRequest.newBuilder()` of `HttpRequest.newBuilder().uri(a).build()`. */
export const chainStart = (file: CodeFile, { call, scope }: PlacedCall): Call => {
  const before = builderOf(file, call, scope)
  if (before?.kind !== 'call' || before === call) return call
  return chainStart(file, { call: before, scope: file.index.scopeOfSite(before) ?? scope })
}
