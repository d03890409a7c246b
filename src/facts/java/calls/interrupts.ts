import type { SyntaxNode } from '#languages/tree/tree'
import { shortText, type JavaModule } from '#languages/java/module'
import type { Extractor } from './context.ts'

/** Calls that throw InterruptedException when the thread is interrupted. */
const waits: Readonly<Record<string, RegExp>> = {
  sleep: /^(Thread|TimeUnit(\.\w+)?|\w+)$/,
  take: /./,
  await: /./,
  acquire: /./,
  awaitTermination: /./,
}

const restores =
  /\bThread\s*\.\s*currentThread\s*\(\s*\)\s*\.\s*interrupt\s*\(|\bthrow\b|\bSystem\s*\.\s*exit\s*\(|\b(re)?interrupt\w*\s*\(|sneakyThrow|propagate\s*\(|handleInterrupt\w*\s*\(/i

const loops: ReadonlySet<string> = new Set(['while_statement', 'do_statement', 'for_statement', 'enhanced_for_statement'])
const functions: ReadonlySet<string> = new Set(['method_declaration', 'constructor_declaration', 'lambda_expression'])

/** Waits of the standard library by which alone a call is known to throw InterruptedException, whatever its receiver is. */
const certainWaits: ReadonlySet<string> = new Set(['sleep', 'awaitTermination'])

const tries: ReadonlySet<string> = new Set(['try_statement', 'try_with_resources_statement', 'lambda_expression'])

/** The first call of a block that waits. A `catch` for all exceptions shows of none that it throws InterruptedException. */
const waitIn = (module: JavaModule, block: SyntaxNode, isBroad: boolean): string | undefined => {
  for (const call of module.callsIn(block)) {
    const pattern = !call.isNew && Object.hasOwn(waits, call.name) ? waits[call.name] : undefined
    if (!pattern) continue
    if (isBroad && (!certainWaits.has(call.name) || module.tree.around(call.node, tries)?.start !== block.parent?.start)) continue
    const receiver = call.receiver.kind === 'names' ? call.receiver.parts.join('.') : ''
    if (pattern.test(receiver)) return call.calleeText
  }
  return undefined
}

/** `Exception` and `Throwable` include InterruptedException, unless a clause before them takes it. */
const isBroadCatch = (types: string, clause: SyntaxNode): boolean =>
  /^(java\.lang\.)?(Exception|Throwable)$/.test(types.trim()) &&
  !clause.parent?.children.some(
    (other) => other.kind === 'catch_clause' && other.start < clause.start && /^catch\s*\([^)]*\bInterruptedException\b/.test(other.text),
  )

/** The loop that continues after a `catch`, if one surrounds it in the function. */
const loopAround = (module: JavaModule, clause: SyntaxNode): SyntaxNode | undefined => {
  const found = module.tree.around(clause, new Set([...loops, ...functions]))
  return found && loops.has(found.kind) ? found : undefined
}

const asksForInterrupt = /\bisInterrupted\s*\(|\binterrupted\s*\(/

/** A `catch` that exits the loop. */
const leaves = /\b(return|break)\b/
const isEndless = (loop: SyntaxNode): boolean =>
  /^(while\s*\(\s*true\s*\)|for\s*\(\s*;\s*;)/.test(loop.text) ||
  (loop.kind === 'do_statement' && /while\s*\(\s*true\s*\)\s*;?$/.test(loop.text))

/** `for (Order order : orders)`, `for (int i = 0; i < orders.size(); i++)`: each iteration handles another item, and the list ends. */
const goesThroughList = (loop: SyntaxNode): boolean =>
  loop.kind === 'enhanced_for_statement' ||
  (loop.kind === 'for_statement' && /\.\s*(size|length)\b/.test(loop.field('condition')?.text ?? ''))

/** `while (running)`, `while (!stopped.get())`: the flag stops the loop, and the interrupt only shortens the wait. */
const endsByFlag = (loop: SyntaxNode): boolean => {
  const head = loop.kind === 'do_statement' ? loop.text.slice(loop.text.lastIndexOf('while')) : loop.text
  const asked = /^while\s*\(([^()]*(?:\(\))?)\)/
    .exec(head)?.[1]
    ?.replace(/^[\s!]+/, '')
    .trim()
  return asked !== undefined && asked !== 'true' && /^[\w.]+(\(\))?$/.test(asked)
}

/**
 * `while (startTime == 0) { try { started.await() } catch (InterruptedException ignored) {} }`: the loop only waits for one condition, and
 * ends once another thread meets it.
 */
const onlyWaits = (loop: SyntaxNode, attempt: SyntaxNode): boolean => {
  const body = loop.field('body')
  const statements = (body?.kind === 'block' ? body.children : body ? [body] : []).filter(({ kind }) => !/comment/.test(kind))
  const waited = attempt.field('body')?.children.filter(({ kind }) => !/comment/.test(kind)) ?? []
  return loop.kind !== 'for_statement' && statements.length === 1 && statements[0]?.start === attempt.start && waited.length === 1
}

/** Swallowed interrupts: a `catch` ignores the request to stop, and the thread keeps running. */
export const interrupts: Extractor = ({ module, emit }) => {
  for (const clause of module.tree.all('catch_clause')) {
    const [, types = '', name = ''] = /^catch\s*\(\s*(?:final\s+)?([\w.|\s]+?)\s+(\w+)\s*\)/.exec(clause.text) ?? []
    const isBroad = isBroadCatch(types, clause)
    if (!isBroad && !/\bInterruptedException\b/.test(types)) continue
    const body = clause.field('body')
    const statement = clause.parent
    const block = statement?.field('body')
    if (!body || !block || !statement) continue
    const callee = waitIn(module, block, isBroad)
    if (callee === undefined) continue
    const text = body.text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '')
    const heeds =
      restores.test(text) ||
      new RegExp(`\\b(?!log|debug|info|warn|error|trace|print\\w*|add|append|getMessage)\\w+\\s*\\([^;]*\\b${name}\\b`).test(
        text.replace(/\b(log|logger|LOG|LOGGER|Log)\s*\.\s*\w+\s*\([^;]*;/g, ''),
      )
    const loop = loopAround(module, clause)
    // Remembered, and restored after the loop or returned to the caller.
    const method = module.tree.around(clause, functions)
    const kept = /\b(\w+)\s*=\s*true\b/.exec(text)?.[1]
    const behind = method?.text.slice(method.text.indexOf(body.text) + body.text.length) ?? ''
    const keeps = kept !== undefined && (restores.test(behind) || new RegExp(`\\b(if\\s*\\(\\s*|return\\s+)${kept}\\b`).test(behind))
    // Outside a loop, or where the loop exits, the method returns soon: its caller continues, but nothing spins.
    if (!loop || endsByFlag(loop) || goesThroughList(loop) || (leaves.test(text) && !restores.test(text))) continue
    const from = loop.startLine
    // The exception clears the flag: a condition that asks for it before the next round finds nothing.
    const condition = loop.field('condition')?.text ?? ''
    const endsByInterrupt = asksForInterrupt.test(condition)
    const stops = asksForInterrupt.test(loop.text.replace(condition, ''))
    emit({
      kind: 'caught-cancellation',
      at: { startLine: clause.startLine, endLine: clause.startLine },
      within: module.within(clause),
      subject: `interrupt ${shortText(callee, 40)}`,
      callee,
      signal: 'the thread',
      interrupt: true,
      ...(endsByInterrupt && { endsByInterrupt: true }),
      loop:
        isEndless(loop) || endsByInterrupt
          ? 'endless'
          : onlyWaits(loop, statement) && /^(await|acquire|take)$/.test(callee.split('.').at(-1) ?? '')
            ? 'wait'
            : 'counted',
      ...(heeds || stops || keeps ? { heededAt: heeds || keeps ? body.span : { startLine: from, endLine: from } } : {}),
    })
  }
}
