import type { Protection } from '#model/facts/requests/safeguard'
import { shortText, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from '../calls/context.ts'

/** Idempotency keys of requests, messages and jobs. */
const keys =
  /^(idempotency_?key|idem_?key|IdempotencyKey|idempotency_?token|client_?request_?token|ClientRequestToken|ClientToken|client_token|deduplication_?id|MessageDeduplicationId|message_deduplication_id|dedup_?key|_job_id|unique_key|unique_for)$/

const namesKey = /idem_?key|idempotency|client_?(request_?)?token|dedup|_job_id|unique_(key|for)/i

/** Calls that retry their argument, by the names that repositories give them. */
const repeats =
  /^(with_retr(y|ies)|retry_(call|async|operation|request|transaction|with_\w+|on_\w+)|(call|run|execute|do|request|fetch|send|post|get)_with_retr(y|ies)|retrying_\w+|Retrying|AsyncRetrying)$/

/** Writes that handle existing rows themselves, by the names that repositories give them. */
const settles =
  /(^|_)(upsert|insert_or_(ignore|update|replace)|add_if_absent|insert_if_absent|put_if_absent|insert_on_conflict|insert_ignore)(_|$)/

/** Wording for something that already exists or was already done. */
const saysAlready = /already|duplicat|\bexists\b|\bprocessed\b|in[ _]progress|conflict|\b409\b/i
/** A condition that is true if something was found. */
const found =
  /^(await\s+)?[\w.]*(existing|exists|already|duplicate|previous|processed|seen|found)\w*\b|(?<!path)\.(exists|first|one_or_none|count|get_or_none)\(|\bis not None$|\bin\s+[\w.]*(seen|processed|existing|known|already)\w*$/
/** A condition that is true if nothing exists yet. */
const missing = /^not\s+(await\s+)?[\w.]*\(|^not\s+[\w.]*(existing|exists|already|found|processed|sent|seen)\w*$|\bis None$|\bnot in\b/
/** Calls that create or send something each time. */
const acts =
  /^(create|insert|add|save|send|enqueue|publish|register|charge|dispatch|start|schedule|append|bulk_create|delay|apply_async)(_(?!argument|parser|option|filter|handler|column|arg|header|field|index)\w+)?$/

const leaves: ReadonlySet<string> = new Set(['return_statement', 'raise_statement', 'continue_statement'])

/** The consequence of a condition, without log calls and the like. */
const bodyOf = (branch: SyntaxNode): readonly SyntaxNode[] =>
  (branch.field('consequence')?.children ?? []).filter(({ kind, text }) => kind !== 'comment' && !/^[rbu]?["']/.test(text))

/** `if not any(one.id == item.id for one in order.items): order.items.append(item)`: a stored relation, not a local list. */
const addsToStored = (condition: string, call: string): boolean =>
  /^not\s+any\(/.test(condition) ? /^(?!self\.|cls\.)\w+(\.\w+)+\.append\($/.test(call) : !call.endsWith('append(')

/** The single action that runs only if it was not done before. */
const guardedAct = (module: PythonModule, branch: SyntaxNode, condition: string): string | undefined => {
  const statements = bodyOf(branch)
  if (statements.length !== 1 || branch.field('alternative')) return undefined
  const [call] = statements[0] ? module.callsIn(statements[0]) : []
  if (!call || !acts.test(call.member) || !missing.test(condition)) return undefined
  // Creating a default for a missing value is not an action.
  if (/\bis None$/.test(condition) && !/^(create|insert|send|enqueue|publish|charge)/.test(call.member)) return undefined
  return addsToStored(condition, `${call.callee?.parts.join('.') ?? ''}(`) ? call.member : undefined
}

/** Code that prevents a repetition, and code that retries. */
export const repetitionSafeguards: Extractor = ({ module, emit }) => {
  const add = (against: Protection, node: SyntaxNode, by: string, subject: string, optionOf?: string, allows?: string): void =>
    emit({
      kind: 'safeguard',
      at: node.span,
      within: module.within(node),
      subject: `${against} ${subject}`,
      against,
      by,
      ...(optionOf === undefined ? {} : { optionOf }),
      ...(allows === undefined ? {} : { allows }),
    })
  const hasKeys = namesKey.test(module.text)
  for (const call of module.calls) {
    if (repeats.test(call.member) && module.within(call.node) !== '')
      add('transience', call.node, `${shortText(call.calleeText, 40)}()`, call.calleeText)
    else if (settles.test(call.member) && module.within(call.node) !== '')
      add('duplicate', call.node, `${shortText(call.calleeText, 40)}()`, call.calleeText)
    if (!hasKeys || !namesKey.test(call.node.text)) continue
    for (const [key, { node, value }] of call.arguments.keywords)
      if (keys.test(key) && value.kind !== 'none' && /^[a-z_]/.test(call.member))
        add('doubling', node, shortText(node.text, 40), `${key} of ${call.member}`, call.member)
  }
  for (const branch of module.tree.all('if_statement')) {
    // Words first: most branches are unrelated, and querying the tree costs more.
    const head = /^if\s([^\n]+):/.exec(branch.text.slice(0, 300))?.[1]?.trim() ?? ''
    if (!missing.test(head) && !found.test(head)) continue
    const condition = branch.field('condition')
    if (!condition || module.within(branch) === '') continue
    const text = condition.text.replace(/\s+/g, ' ')
    const act = missing.test(text) ? guardedAct(module, branch, text) : undefined
    if (act !== undefined) {
      add('doubling', condition, shortText(text, 60), `before ${act}`, undefined, act)
      continue
    }
    // An existing file may come from anywhere.
    if (!found.test(text) || /^not\b|\bpath\.(exists|isfile)\(|\.is_file\(/.test(text)) continue
    const statements = bodyOf(branch)
    const last = statements.at(-1)
    if (!last || statements.length > 3 || !leaves.has(last.kind)) continue
    if (saysAlready.test(`${text} ${branch.field('consequence')?.text ?? ''}`))
      add('doubling', condition, shortText(text, 60), `if ${text}`)
  }
}
