import { bare, shortText, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from '../calls/context.ts'

/** A store that several processes share, by its name. */
const shared = /(^|[._])(redis|valkey|cache|memcached?|kv)(_?(client|conn|connection|db|store|pool))?$|(^|[._])r$/i
const asks = /^(get|aget|exists|has_key)$/
const sets = /^(set|aset|setex|psetex|add_key)$/
/** A value that only marks existence. */
const marker =
  /^([+-]?\d+|b?["'][^"']*["']|True|str\(time\.time\(\)\)|int\(time\.time\(\)\)|time\.time\(\)|timezone\.now\(\)(\.\w+\(\))?|datetime(\.datetime)?\.\w+\(.*\)(\.\w+\(\))?)$/
/** Something else limits the function to one run at a time. */
const isKept = /lock|mutex|\bpipeline\(|\bwatch\(|setnx|\bnx=|\.add\(/i
const branches: ReadonlySet<string> = new Set(['if_statement'])

interface Keyed {
  readonly holder: string
  readonly key: string
}

const keyed = (call: Call): Keyed | undefined => {
  const parts = call.callee?.object ? [] : (call.callee?.parts ?? [])
  const holder = parts.slice(0, -1).join('.')
  const [key] = call.arguments.positional
  return key && shared.test(holder) ? { holder, key: key.text } : undefined
}

/** `setex(key, seconds, value)`, else `set(key, value)`. */
const isMarked = (call: Call): boolean => {
  const value = call.arguments.positional[/ex$/.test(call.member) ? 2 : 1]
  return value !== undefined && marker.test(value.text.replace(/\s+/g, ' '))
}

const turnsAway = (branch: SyntaxNode): boolean =>
  (branch.field('consequence')?.children ?? []).some(
    ({ kind, text }) => kind === 'raise_statement' || /^(return(\s+(None|False|True|\w+\([^()]*\)))?|continue)$/.test(text),
  )

/** `if store.get(key): return`, or an assignment of the result followed by `if name: return`. */
const isRefused = (module: PythonModule, question: Call, owner: SyntaxNode): boolean => {
  const around = module.tree.around(question.node, branches)
  const condition = around?.field('condition')
  if (around && condition?.contains(question.node)) return bare(condition).start === question.node.start && turnsAway(around)
  const name = /^(\w+)\s*(?::[^=]+)?=(?!=)/.exec(statementOf(question.node)?.text ?? '')?.[1]
  return (
    name !== undefined &&
    module.tree
      .all('if_statement')
      .some(
        (branch) =>
          owner.contains(branch) &&
          branch.start > question.node.end &&
          new RegExp(`^${name}(\\s+is\\s+not\\s+None|\\s*(==|>)\\s*\\S+)?$`).test(branch.field('condition')?.text ?? '') &&
          turnsAway(branch),
      )
  )
}

const statementOf = (node: SyntaxNode): SyntaxNode | undefined => {
  let at: SyntaxNode | undefined = node.parent
  while (at && (at.kind === 'await' || at.kind === 'parenthesized_expression')) at = at.parent
  return at?.kind === 'assignment' ? at : undefined
}

/** Claims through a key of a shared store that are checked first and set afterwards. */
export const twoStepClaims: Extractor = ({ module, emit }) => {
  if (!/redis|valkey|cache|memcache|\bkv\b/i.test(module.text)) return
  const setters = module.calls.filter((call) => sets.test(call.member) && isMarked(call))
  if (setters.length === 0) return
  for (const question of module.calls) {
    if (!asks.test(question.member)) continue
    const asked = keyed(question)
    const owner = module.functionAround(question.node)
    if (!asked || !owner || question.arguments.positional.length !== 1 || isKept.test(owner.node.text)) continue
    const isSetLater = setters.some((call) => {
      const set = keyed(call)
      return (
        set?.holder === asked.holder &&
        set.key === asked.key &&
        module.functionAround(call.node) === owner &&
        call.node.start > question.node.end
      )
    })
    if (!isSetLater || !isRefused(module, question, owner.node)) continue
    emit({
      kind: 'two-step-claim',
      at: { startLine: question.node.startLine, endLine: question.node.startLine },
      within: owner.qualified,
      subject: `claim ${shortText(question.calleeText, 40)}`,
      callee: shortText(question.calleeText, 40),
      key: shortText(asked.key, 40),
    })
  }
}
