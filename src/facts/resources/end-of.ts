import type { CodeFile } from '#code/code-file'
import type { Call } from '#code/model'
import type { ResourceIndex } from '#models/indexes/resource-index'

/** What a call ends, so that nothing after it runs: the process, or the function as an error does. */
export const endOf = (file: CodeFile, index: ResourceIndex, call: Call): 'throw' | 'exit' | undefined => {
  const scope = file.index.scopeOfSite(call)
  return scope && index.endOf(file.nameOf(call.callee, scope))
}
