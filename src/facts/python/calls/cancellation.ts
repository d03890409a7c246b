import { type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'

const takesCancellation = /^except\s*(:|[^:\n]*\b(BaseException|CancelledError)\b)/
const loops = new Set(['while_statement', 'for_statement'])

const leaves = (clause: SyntaxNode): boolean =>
  ['raise_statement', 'return_statement', 'break_statement'].some((kind) => clause.inside(kind).length > 0)

const loopAround = (module: PythonModule, node: SyntaxNode): SyntaxNode | undefined => {
  const loop = module.tree.around(node, loops)
  return loop && module.functionAround(loop) === module.functionAround(node) ? loop : undefined
}

/** A loop in a coroutine whose `except` catches the coroutine's own cancellation like any failure and continues. */
export const cancellation: Extractor = ({ module, emit }) => {
  if (!/\basync\s+def\b/.test(module.text)) return
  for (const attempt of module.tree.all('try_statement')) {
    if (!module.functionAround(attempt)?.isAsync) continue
    const loop = loopAround(module, attempt)
    const body = attempt.field('body')
    // Code that cancels a task and awaits it expects the cancellation.
    if (/\.cancel\s*\(/.test(module.functionAround(attempt)?.node.text ?? '')) continue
    if (!loop || !body || !/\bawait\b/.test(body.text)) continue
    const clauses = attempt.children.filter((child) => child.kind === 'except_clause')
    const first = clauses.find((clause) => takesCancellation.test(clause.text))
    if (!first || leaves(first)) continue
    const callee = /\bawait\s+([\w.]+)/.exec(body.text)?.[1] ?? 'await'
    emit({
      kind: 'caught-cancellation',
      at: { startLine: first.startLine, endLine: first.startLine },
      within: module.within(attempt),
      subject: `except around ${callee}`,
      callee,
      signal: 'the task',
      loop: /^while\s*(?:\(\s*)?(True|1)\b/.test(loop.text) ? 'endless' : 'counted',
    })
  }
}
