import type { Extractor } from './context.ts'

const makers = /^(of|ofDefaults)$/
const uses = /^(execute\w*|decorate\w*|run|acquirePermission|tryAcquirePermission)$/

/** `CircuitBreaker.of("peer", config)` of Resilience4j in the method that uses it: its counters are lost after each call. */
export const breakers: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    if (
      call.isNew ||
      !makers.test(call.name) ||
      !module.isType(module.receiverType(call), 'io.github.resilience4j.circuitbreaker.CircuitBreaker')
    )
      continue
    const method = module.methodAround(call.node)
    const declaration = module.tree.around(call.node, new Set(['local_variable_declaration']))
    const name = declaration?.field('declarator')?.field('name')?.text
    const behind = method ? module.text.slice(call.node.end, method.node.end) : ''
    const used = module.calls.some(
      (other) => other !== call && uses.test(other.name) && name !== undefined && module.receiverOf(other)?.node === declaration,
    )
    const isKept =
      name === undefined ||
      new RegExp(`\\breturn\\s+${name}\\s*;|=\\s*${name}\\s*;|\\b(put|add|set\\w*|computeIfAbsent)\\s*\\([^;]*\\b${name}\\s*\\)`).test(
        behind,
      )
    emit({
      kind: 'breaker',
      at: { startLine: call.nameLine, endLine: call.nameLine },
      within: module.within(call.node),
      subject: `breaker ${name ?? call.calleeText}`,
      library: 'resilience4j',
      name: name ?? '',
      perCall:
        method !== undefined &&
        !method.isConstructor &&
        used &&
        !isKept &&
        !method.annotations.some((one) => /^(Bean|Test|PostConstruct)$/.test(one.name)),
    })
  }
}
