import type { Extractor } from './context.ts'
import { nameOfMade } from './name-of-made.ts'

const makers: Readonly<Record<string, string>> = {
  'pybreaker.CircuitBreaker': 'pybreaker',
  'aiobreaker.CircuitBreaker': 'aiobreaker',
  'circuitbreaker.CircuitBreaker': 'circuitbreaker',
  'circuitbreaker.circuit': 'circuitbreaker',
  'purgatory.AsyncCircuitBreakerFactory': 'purgatory',
  'purgatory.SyncCircuitBreakerFactory': 'purgatory',
}

/** Circuit breakers, and whether each call of the function that uses one creates a new one. */
export const breakers: Extractor = ({ module, emit }) => {
  if (!/breaker|purgatory/.test(module.text)) return
  for (const call of module.calls) {
    const library = makers[call.name]
    if (library === undefined) continue
    const own = module.functionAround(call.node)
    const name = nameOfMade(module, call)
    const assigned = /^(\w+)\s*=/.exec(call.node.parent?.kind === 'assignment' ? call.node.parent.text : '')?.[1]
    const body = own?.node.text ?? ''
    const used =
      assigned === undefined
        ? call.node.parent?.kind === 'attribute' && /^\.(call|call_async)\b/.test(module.text.slice(call.node.end))
        : new RegExp(`\\b${assigned}\\.(call|call_async)\\(|@${assigned}\\b|\\b${assigned}\\((?=\\w)|with\\s+${assigned}\\b`).test(body)
    // Stored, returned or passed on, it may outlive this call.
    const escapes =
      assigned !== undefined &&
      new RegExp(
        `\\b(?:return|yield)\\s+${assigned}(?![\\w.(])|[\\w\\])]\\s*=\\s*${assigned}\\b|\\bglobal\\s+[^\\n]*\\b${assigned}\\b|[(,=]\\s*${assigned}\\s*[,)]`,
      ).test(body)
    const cached = own?.decorators.some((decorator) => /cache|fixture|singleton|provider/i.test(decorator.text)) ?? false
    emit({
      kind: 'breaker',
      at: call.node.span,
      within: module.within(call.node),
      subject: `${library} ${name}`,
      library,
      name,
      perCall: own !== undefined && own.name !== '__init__' && used === true && !escapes && !cached,
    })
  }
}
