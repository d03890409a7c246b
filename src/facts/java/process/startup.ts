import type { Span } from '#model/source-file'
import type { Extractor } from '../calls/context.ts'
import { onlyWritesDown } from '../work/jobs.ts'

const line = (at: number): Span => ({ startLine: at, endLine: at })

const serves = /^(run|start|startAndWait|blockUntilShutdown|bind|listen)$/

/** A `main` that starts in a `try` whose `catch` only logs the failure: the process exits as if it had succeeded. */
export const startup: Extractor = ({ module, emit }) => {
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
