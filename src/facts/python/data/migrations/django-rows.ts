import { type Call, type Definition, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { BareChange } from '../../../sql/postgres-changes.ts'
import { literalText } from '../../reading/value-shape.ts'

/** The table of `apps.get_model("orders", "Order")`, or of a model that is imported, as Django's operations name it. */
const tableOf = (module: PythonModule, name: string, from: SyntaxNode): string | undefined => {
  const origin = module.originOfDotted([name], from)
  if (origin.kind === 'import') return /^[A-Z]/.test(origin.path.at(-1) ?? '') ? origin.path.at(-1)?.toLowerCase() : undefined
  return origin.kind === 'made' ? tableGot(origin.call) : undefined
}

/** The table of `apps.get_model("orders", "Order")`. */
const tableGot = ({ member, arguments: { positional, keywords } }: Call): string | undefined => {
  if (member !== 'get_model') return undefined
  const [first, second] = positional
  const named = literalText(second ?? keywords.get('model_name')?.value ?? first)
  return named?.split('.').at(-1)?.toLowerCase()
}

/** Calls of a chain, innermost first. */
const chainOf = (outermost: Call): readonly Call[] => {
  const chain: Call[] = []
  for (let at: Call | undefined = outermost; at; at = at.callee?.object) chain.unshift(at)
  return chain
}

/** Queryset methods that do not filter: every row of the table is still included. */
const keepsAll = /^(all|iterator|only|defer|order_by|select_related|prefetch_related|using|values_list|values|update|reverse)$/
const inPieces = /\b(chunk|batch)\w*\b|\bPaginator\b|\bin_bulk\b|\bislice\b|\[\w*\s?:\s?\w+\]|\bsleep\(/i

/** Which rows of a table a queryset of a manager holds: all, all whose column is (not) set, or those of a narrower condition. */
const rowsOf = (chain: readonly Call[]): NonNullable<BareChange['rows']> => {
  let rows: NonNullable<BareChange['rows']> = 'all'
  for (const { member, arguments: given } of chain) {
    if (keepsAll.test(member)) continue
    const asksOnlyIfSet =
      member === 'filter' &&
      given.positional.length === 0 &&
      given.keywords.size > 0 &&
      [...given.keywords.keys()].every((key) => key.endsWith('__isnull'))
    if (!asksOnlyIfSet) return 'some'
    rows = 'set-or-unset'
  }
  return rows
}

/** The model that a chain begins with: `Order` of `Order.objects.filter(…)`. */
const modelOf = (chain: readonly Call[]): string | undefined => {
  const parts = chain[0]?.callee?.parts ?? []
  return /^(objects|_default_manager|_base_manager)$/.test(parts[1] ?? '') ? parts[0] : undefined
}

/** The table of a queryset, and the calls on its manager: the model may be got where the chain begins. */
const queryOf = (
  module: PythonModule,
  chain: readonly Call[],
  from: SyntaxNode,
): { readonly table: string | undefined; readonly calls: readonly Call[] } => {
  const [first, ...others] = chain
  if (first?.member === 'get_model') return { table: tableGot(first), calls: others }
  const model = modelOf(chain)
  return { table: model === undefined ? undefined : tableOf(module, model, from), calls: chain }
}

/** `Order.objects.update(total=F("net"))` */
const updateOf = (module: PythonModule, call: Call): BareChange | undefined => {
  const { table, calls } = queryOf(module, chainOf(call), call.node)
  if (table === undefined) return undefined
  const { keywords, spreadKeywords } = call.arguments
  const values = [...keywords.values()].map(({ value }) => value.text).join(' ')
  return {
    operation: 'update-rows',
    at: call.node.span,
    table,
    columns: [...keywords.keys()].map((name) => name.toLowerCase()),
    valueColumns: [...values.matchAll(/\bF\(\s*["'](\w+)["']/g)].map(([, name = '']) => name.toLowerCase()),
    rows: spreadKeywords.length > 0 ? 'some' : rowsOf(calls),
  }
}

/** `for order in Order.objects.all(): order.total = order.net; order.save()`: each row is read and written individually. */
const loopOf = (module: PythonModule, loop: SyntaxNode): BareChange | undefined => {
  const row = /^for\s+(\w+)\s+in\s/.exec(loop.text)?.[1]
  const right = loop.field('right')
  const body = loop.field('body')
  const source = right && module.callAt(right)
  if (row === undefined || !source || !body) return undefined
  const { table, calls } = queryOf(module, chainOf(source), loop)
  const save = module
    .callsIn(body)
    .find((call) => call.member === 'save' && call.callee?.parts[0] === row && call.callee.parts.length === 2)
  if (table === undefined || !save) return undefined
  const isPlain = save.node.parent?.parent === body && !/\bcontinue\b/.test(body.text.slice(0, save.node.start - body.start))
  const written = [...body.text.matchAll(new RegExp(`\\b${row}\\.(\\w+)\\s*=(?!=)([^\\n]*)`, 'g'))]
  const columns = written.map(([, name = '']) => name.toLowerCase())
  const taken = written.flatMap(([, , value = '']) => [...value.matchAll(new RegExp(`\\b${row}\\.(\\w+)\\b(?!\\()`, 'g'))])
  return {
    operation: 'update-rows',
    at: { startLine: loop.startLine, endLine: loop.startLine },
    table,
    columns,
    valueColumns: taken.map(([, name = '']) => name.toLowerCase()),
    rows: isPlain && !inPieces.test(loop.text) ? rowsOf(calls) : 'some',
    oneByOne: true,
  }
}

/** Rows that a migration function writes, and the checks with which it aborts the migration. */
export const rowsWritten = (module: PythonModule, definition: Definition): readonly BareChange[] => {
  const calls = module.callsIn(definition.node)
  const inside = inPieces.test(definition.node.text)
  const updates = calls.flatMap((call) => (call.member === 'update' ? (updateOf(module, call) ?? []) : []))
  const loops = definition.node.inside('for_statement').flatMap((loop) => loopOf(module, loop) ?? [])
  const changes = [...updates, ...loops].map((change) => (inside ? { ...change, rows: 'some' as const } : change))
  const firstWrite = Math.min(...changes.map(({ at }) => at.startLine))
  // A check in front of the first write says what the rows were, and not what became of them.
  const { startLine, text } = definition.node
  const stop = text
    .split('\n')
    .flatMap((line, index) => (/^[ \t]+(raise|assert)\b/.test(line) ? [startLine + index] : []))
    .find((line) => line > firstWrite)
  return [...changes, ...(stop === undefined ? [] : [{ operation: 'guard' as const, at: { startLine: stop, endLine: stop } }])]
}
