import type { Extractor } from '../calls/context.ts'
import { stringOf } from './literals.ts'

/** Classes that are loaded by a name that the text does not determine, and scripts that are evaluated. */
export const codeLoads: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    const isByName = call.calleeText === 'Class.forName' || (call.name === 'loadClass' && !call.isNew)
    const isScript = call.name === 'eval' && /\bScriptEngine\b/.test(module.text)
    const [first] = call.arguments
    if ((!isByName && !isScript) || !first || stringOf(module, first) !== undefined) continue
    const { startLine } = call.node.span
    emit({
      kind: 'code-load',
      at: { startLine, endLine: startLine },
      within: module.within(call.node),
      subject: 'load ',
      what: 'open',
      target: '',
      from: 'anywhere',
    })
  }
}
