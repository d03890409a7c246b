import type { Protection } from '#model/facts/safeguard'
import { shortText } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { saidOfCaller } from '../libraries/safeguard-names.ts'
import type { Extractor } from './context.ts'
import { transactionsOf } from './transactions.ts'

/** Words of a refusal, by the protection it provides; searched for in the condition and in its consequence. */
const refusals: readonly (readonly [Protection, RegExp])[] = [
  ['overuse', /\b429\b|too[ _-]?many[ _-]?(request|attempt|tries)|rate[ _-]?limit|throttl|max_?attempts/i],
  [
    'excess',
    /\b413\b|too[ _-]?(large|big|long|many(?![\s\w]*(error|exception|failure|retr|attempt|redirect)))|exceed|(>|>=)\s*[\w.]*(max|limit)(?!\w*(retr|attempt|tries))|(max|limit)(?!\w*(retr|attempt|tries))\w*\s*(<|<=)|size\s*>/i,
  ],
]

/** A longer branch does more than refuse. */
const longestRefusal = 4
/** A disabled feature, or one kind of failure from elsewhere, is not a refusal of the caller. */
const isSwitch = /feature|flag|enabled|not implemented|\bisinstance\(\s*(e|ex|exc|err|error|exception|\w+_(exc|err|error))\s*,/i
const refusing = /\b4\d\d\b|HTTP_4\d\d|forbidden|unauthori[sz]ed|denied|\b(abort|reject|fail|error)\w*\(|return\s+(?:(False|None)\s*)?$/i

const refuses = (branch: SyntaxNode): boolean => {
  const body = branch.field('consequence')
  const statements = body?.children ?? []
  const last = statements[statements.length - 1]
  if (!body || !last || statements.length > longestRefusal || isSwitch.test(branch.field('condition')?.text ?? '')) return false
  if (last.kind === 'raise_statement') return true
  return (last.kind === 'return_statement' || last.kind === 'expression_statement') && refusing.test(body.text)
}

const countsUse = /^_*(check_?rate_?limit\w*|rate_?limit\w*|is_?rate_?limited|allow_request|hit)$/
/** A rate limiter, by its name, and the methods that check it. */
const limits = /(rate_?limit|limiter|throttle)\w*$/i
const asksLimit = /^(test|hit|check|consume|acquire|try_acquire|allow|is_allowed|increment|incr)$/

/** Methods that Django and its REST framework call if a class defines them; the defaults let every caller pass. */
const calledByFramework =
  /^(get_queryset|has_permission|has_object_permission|has_(view|add|change|delete|module)_permission|get_permissions|check_permissions|check_object_permissions|test_func|get_throttles|filter_queryset|dispatch|initial)$/

/** Code in a function that refuses, limits, or makes atomic. */
export const safeguards: Extractor = ({ module, emit, mark }) => {
  const add = (against: Protection, node: Pick<SyntaxNode, 'span'>, within: string, by: string, of?: string): void =>
    emit({
      kind: 'safeguard',
      at: node.span,
      within,
      subject: `${against} ${by}${of === undefined ? '' : ` of ${of}`}`,
      against,
      by,
      ...(of === undefined ? {} : { optionOf: of }),
    })
  const refused: SyntaxNode[] = []
  for (const branch of module.tree.all('if_statement')) {
    // Words first: most branches refuse nothing, and querying the tree costs more.
    const beginning = branch.text.slice(0, 600)
    if (!refusals.some(([, words]) => words.test(beginning)) || !refuses(branch)) continue
    const condition = branch.field('condition')
    if (condition) refused.push(condition)
    const said = saidOfCaller(condition?.text ?? '', branch.field('consequence')?.text ?? '')
    const found = refusals.find(([, words]) => words.test(`${condition?.text ?? ''} ${said}`))
    // Only the branch's own condition counts: `elif` and `else` are not part of the refusal.
    if (found && condition) add(found[0], condition, module.within(branch), shortText(condition.text, 80))
  }
  for (const definition of module.definitions) {
    if (definition.kind !== 'function') continue
    if (calledByFramework.test(definition.name) && definition.parent?.kind === 'class') mark(definition.qualified, 'framework-hook')
  }
  for (const call of module.calls) {
    const within = module.within(call.node)
    // Report a refusal once, by its condition.
    if (refused.some((condition) => condition.contains(call.node))) continue
    const holder = call.callee?.parts.at(-2) ?? ''
    if ((countsUse.test(call.member) || (limits.test(holder) && asksLimit.test(call.member))) && within !== '')
      add('overuse', call.node, within, shortText(call.calleeText, 60))
  }
  for (const { at, decorated, within, subject } of transactionsOf(module).regions)
    add('partial-write', { span: at }, decorated ?? within, subject)
}
