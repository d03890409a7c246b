import type { Extractor } from '../calls/context.ts'

/** Plugins, which are compiled code: what they were built from does not show. */
export const codeLoads: Extractor = ({ module, emit }) => {
  if (!module.importSpecs.some((spec) => spec.module === 'plugin')) return
  for (const call of module.calls) {
    if (call.callee !== 'plugin.Open') continue
    const { startLine } = module.spanOf(call)
    emit({
      kind: 'code-load',
      at: { startLine, endLine: startLine },
      within: module.functionAround(call.node)?.name ?? '',
      subject: 'load ',
      what: 'open',
      target: '',
      from: 'anywhere',
    })
  }
}
