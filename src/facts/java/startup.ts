import type { Span } from '#model/source-file'
import type { Context, Extractor } from './context.ts'
import { requestOf } from './external-calls.ts'
import { onlyWritesDown } from './jobs.ts'

const line = (at: number): Span => ({ startLine: at, endLine: at })

/** A request sent during class initialization: in a static initializer, or for a static field. */
const loading = ({ module, emit }: Context): void => {
  for (const call of module.calls) {
    if (call.isNew || module.methodAround(call.node) || module.inLambda(call.node) || !requestOf(module, call)) continue
    const field = module.tree.around(call.node, new Set(['field_declaration']))
    const isStatic = field
      ? /\bstatic\b/.test(field.text.slice(0, field.text.indexOf('=')))
      : module.tree.around(call.node, new Set(['static_initializer']))
    if (!isStatic) continue
    emit({
      kind: 'import-work',
      at: line(call.node.startLine),
      within: '',
      subject: call.calleeText,
      callee: call.calleeText,
      blocking: true,
    })
  }
}

const serves = /^(run|start|startAndWait|blockUntilShutdown|bind|listen)$/

/** A `main` that starts in a `try` whose `catch` only logs the failure: the process exits as if it had succeeded. */
const swallowed = ({ module, emit }: Context): void => {
  for (const method of module.methods) {
    if (method.name !== 'main' || method.isConstructor || !/\bstatic\b/.test(module.text.slice(method.node.start, method.node.start + 60)))
      continue
    for (const clause of module.tree.all('catch_clause')) {
      const block = clause.field('body')
      const attempt = clause.parent
      const body = attempt?.field('body')
      if (!block || !body || !attempt || !method.node.contains(clause) || module.inLambda(clause)) continue
      if (!/^catch\s*\(\s*(?:final\s+)?(?:[\w.]+\s*\|\s*)*(Exception|Throwable|RuntimeException|IOException)\b/.test(clause.text)) continue
      if (/\bfinally\b/.test(attempt.text.slice(clause.end - attempt.start)) || !onlyWritesDown(module, block)) continue
      const start = module.callsIn(body).find((call) => serves.test(call.name) && !module.inLambda(call.node))
      // The code after it may report the failure.
      const after = module.text.slice(attempt.end, method.node.end)
      if (!start || /\bexit\s*\(|\bthrow\b/.test(after)) continue
      emit({
        kind: 'startup-failure',
        at: line(clause.startLine),
        within: method.qualified,
        subject: 'catch of the start',
        starts: [{ name: method.qualified }],
        what: start.calleeText,
      })
    }
  }
}

/** What a process does as its classes are loaded, and how it handles a failed start. */
export const startup: Extractor = (context) => {
  loading(context)
  swallowed(context)
}
