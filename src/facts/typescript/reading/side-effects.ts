import type { ValueShape } from '#model/fact'
import type { EffectKind, IdempotencyKey, SideEffect } from '#model/facts/documents/side-effect'
import { namePattern } from '#languages/typescript/call-index'
import { bare, originName, shortText, type Module, type Origin } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { effectLibraries, movesMoneyTwice, type EffectLibrary } from '../../libraries/side-effects.ts'
import type { Extractor } from '../calls/context.ts'
import { codeOf } from './code-of.ts'
import { nameOfMade } from './name-of-made.ts'
import { originNameByType } from './made-name.ts'
import { transactionsOf } from '../data/transactions.ts'
import { valueShape } from './value-shape.ts'
import { runsAlways } from '../../reading/runs-always.ts'

interface Entry {
  readonly library: EffectLibrary
  readonly member: string
}

const joined = (maker: string, member: string): string => (maker.endsWith('#') ? `${maker}${member}` : `${maker}.${member}`)

const byName = new Map<string, Entry>()
const byMember = new Map<string, Entry[]>()
const makers = new Set<string>()
for (const library of effectLibraries) {
  for (const maker of library.makers) makers.add(maker)
  for (const member of library.calls) {
    for (const maker of library.makers) byName.set(joined(maker, member), { library, member })
    byMember.set(member, [...(byMember.get(member) ?? []), { library, member }])
  }
}

/** The longest chain of members looked up on an instance from another file. */
const maxMembers = 3

interface Found {
  readonly entry: Entry
  readonly through?: SideEffect['through']
}

const isOwnModule = (module: string): boolean => /^(\.|@\/|~|#|src\/)/.test(module) || /^@[\w-]+\/[\w-]+(\/|$)/.test(module)

const knownPackages = new Set(effectLibraries.flatMap((library) => library.makers.map((maker) => maker.slice(0, maker.indexOf('#')))))

/** Filter on origin names that {@link find} may know: those in the table, parameters, and exports of other files of the repository. */
const mayHaveEffect = namePattern(
  (name) =>
    name === 'global#fetch' || byName.has(name) || name.startsWith('parameter#') || /^(\.|@\/|~|#|src\/|@[\w-]+\/[\w-]+[/#])/.test(name),
)

const makesClient = namePattern((name) => makers.has(`${name}()`))
/** Calls of `require`, and calls without a callee name such as `require('stripe')(key)`. Both may create a client. */
const requires = namePattern((name) => name === 'require' || name === '')

const lastMembers = (text: string): string => text.replaceAll(/\s+/g, '').split('.').slice(-2).join('.')

/** What the code model knows of a callee beyond its own file's types: a field of a parameter's interface, a destructured parameter. */
const byModel = (module: Module, callee: ts.Expression, origin: Origin): Entry | undefined => {
  if (origin.kind !== 'parameter' && origin.kind !== 'unknown') return undefined
  if (!byMember.has(lastMembers(callee.getText(module.file)))) return undefined
  const { file } = codeOf(module)
  const start = callee.getStart(module.file)
  const placed = file.index.calls.find(({ call }) => call.callee.start === start && call.callee.end === callee.end)
  return placed && byName.get(file.nameOf(placed.call.callee, placed.scope))
}

/** The entries of a member, any of which the instance of another file may turn out to be of: `send` of a mailer, a queue, a producer. */
const throughInstance = (
  module: Module,
  call: ts.CallExpression,
  entries: readonly Entry[] = [],
  instance: { readonly module: string; readonly name: string },
): Found | undefined => {
  const possible = entries.filter(({ library: { commands } }) => commands === undefined || isCommand(module, call, commands))
  const [first, ...others] = possible
  if (!first) return undefined
  const { effect } = first.library
  const differ = others.some(({ library }) => library.effect !== effect)
  const kinds = possible.flatMap(({ library }) =>
    library.makers.map((maker) => [maker, { effect: library.effect, library: library.library }] as const),
  )
  return {
    entry: first,
    through: {
      instance,
      makers: possible.flatMap(({ library }) => library.makers),
      ...(differ && { kinds: Object.fromEntries(kinds) }),
    },
  }
}

/** The table's entry for a callee, directly or through an instance from another file. */
const find = (module: Module, call: ts.CallExpression, origin: Origin): Found | undefined => {
  const callee = call.expression
  const direct = byName.get(originNameByType(module, origin)) ?? byModel(module, callee, origin)
  if (direct) return { entry: direct }
  if (origin.kind === 'made' && origin.callee.kind === 'import' && isOwnModule(origin.callee.module)) {
    // A function of another file that makes the client: `const stripe = getStripe()`.
    const found = throughInstance(module, call, byMember.get(origin.path.join('.')), {
      module: origin.callee.module,
      name: origin.callee.path.join('.') || 'default',
    })
    if (found) return found
  }
  if (origin.kind !== 'import' || knownPackages.has(origin.module) || !isOwnModule(origin.module)) return undefined
  for (let count = 1; count <= maxMembers && count < origin.path.length; count += 1) {
    const found = throughInstance(module, call, byMember.get(origin.path.slice(-count).join('.')), {
      module: origin.module,
      name: origin.path.slice(0, -count).join('.'),
    })
    if (found) return found
  }
  return undefined
}

const shapesOf = (module: Module, call: ts.CallExpression): ValueShape[] =>
  call.arguments.map((argument) => (ts.isSpreadElement(argument) ? { type: 'expression' } : valueShape(module, argument)))

const keyNames = ['idempotencyKey', 'idempotency_key', 'Idempotency-Key', 'idempotency-key']

const keyOf = (shapes: readonly ValueShape[]): IdempotencyKey => {
  let isOpen = false
  for (const [index, shape] of shapes.entries()) {
    if (shape.type === 'object') {
      for (const name of keyNames) {
        const property = shape.keys[name]
        if (property) return { state: 'set', at: property.at }
      }
      // The first argument holds the request, so only later arguments can hold an unseen key.
      if (shape.open && index > 0) isOpen = true
    } else if (shape.type === 'expression' && index > 0) isOpen = true
  }
  return isOpen ? { state: 'unknown' } : { state: 'absent' }
}

const moves = (library: string, member: string, shapes: readonly ValueShape[]): boolean => {
  const entry = movesMoneyTwice[`${library} ${member}`]
  if (!entry) return false
  if (entry === 'always') return true
  if ('unlessKey' in entry)
    return !shapes.some((shape) => shape.type === 'object' && (shape.open || entry.unlessKey.some((key) => shape.keys[key])))
  return shapes.some((shape) => shape.type === 'object' && entry.whenKey.some((key) => isTrueOrSet(shape.keys[key]?.value, key)))
}

/** Whether an option is set, as far as the source shows. A non-literal `amount` counts as set. */
const isTrueOrSet = (value: ValueShape | undefined, key: string): boolean =>
  value !== undefined &&
  (key === 'amount' ? value.type !== 'literal' || typeof value.value === 'number' : value.type === 'literal' && value.value === true)

const isCommand = (module: Module, call: ts.CallExpression, commands: RegExp): boolean => {
  const [first] = call.arguments
  const made = first && module.origin(first)
  return made?.kind === 'made' && made.path.length === 0 && commands.test(originName(made.callee).replace(/^.*#/, ''))
}

const mutatingFetch = (module: Module, call: ts.CallExpression): boolean => {
  if (module.originName(call.expression) !== 'global#fetch') return false
  const options = call.arguments[1] && valueShape(module, call.arguments[1])
  const method = options?.type === 'object' ? options.keys.method?.value : undefined
  return method?.type === 'literal' && /^(POST|PUT|PATCH|DELETE)$/i.test(String(method.value))
}

/** Requests that change nothing even though they have a body. */
const readsOnly = /search|query|graphql|token|oauth|login|embed|completion|chat|validate|verify|lookup|preview/i

/** Calls with external effects, resolved by package, and the client instances they use. */
export const sideEffects: Extractor = ({ module, emit }) => {
  for (const call of module.callsFrom(mayHaveEffect)) {
    const found = mutatingFetch(module, call) ? undefined : find(module, call, module.origin(call.expression))
    const isFetch = !found && mutatingFetch(module, call)
    if (!found && !isFetch) continue
    if (found?.entry.library.commands && !isCommand(module, call, found.entry.library.commands)) continue
    const effect: EffectKind = found?.entry.library.effect ?? 'http'
    if (effect === 'http' && readsOnly.test(call.arguments[0]?.getText(module.file) ?? '')) continue
    const shapes = shapesOf(module, call)
    const library = found?.entry.library.library ?? 'fetch'
    const callee = shortText(module, call.expression, 40)
    const transaction = transactionsOf(module).beforeCommit({ start: call.getStart(module.file), end: call.end })
    emit({
      kind: 'side-effect',
      at: module.span(call),
      within: module.within(call),
      subject: `${library} ${callee}`,
      effect,
      library,
      callee,
      key: library === 'stripe' ? keyOf(shapes) : { state: 'unknown' },
      movesMoney: found !== undefined && moves(library, found.entry.member, shapes),
      ...(transaction ? { inTransaction: transaction.subject } : {}),
      ...(runsAlways(codeOf(module).file, { start: call.getStart(module.file), end: call.end }) && { always: true as const }),
      ...(found?.through ? { through: found.through } : {}),
    })
  }
  for (const made of [...module.callsNamed(requires, makesClient), ...module.newsFrom(makesClient)]) {
    const origin = module.origin(made)
    const maker = originName(origin)
    const name = makers.has(maker) ? nameOfMade(module, made) || returnedBy(module, made) : ''
    if (name) emit({ kind: 'effect-client', at: module.span(made), within: module.within(made), subject: `${maker} ${name}`, name, maker })
  }
}

/** The function of the module that returns a client: another file names it by this function. */
const returnedBy = (module: Module, made: ts.CallExpression | ts.NewExpression): string => {
  const { parent } = made
  const isResult = ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || ts.isParenthesizedExpression(parent)
  const around = isResult ? module.functionAround(made) : undefined
  return around ? module.functionName(around) : ''
}

const random = /(^|[#.])(randomUUID|v1|v4|v7|uuidv4|nanoid|ulid|cuid|createId|random|randomBytes)(\(\)\.toString)?$|^(cuid|uuid|nanoid)#$/

/** Signs that a loop retries, rather than iterating over pages or messages. */
const triesAgain = /attempt|retr(y|ies)|tries|back_?off/i

/** Whether the loop continues after a failure at this node, because a `catch` does not exit it. */
const goesRound = (node: ts.Node, loop: ts.Node): boolean => {
  for (let at: ts.Node = node; at !== loop && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isTryStatement(at.parent) && at.parent.tryBlock === at && at.parent.catchClause) {
      const last = at.parent.catchClause.block.statements.at(-1)
      return last === undefined || !(ts.isThrowStatement(last) || ts.isReturnStatement(last) || ts.isBreakStatement(last))
    }
  return false
}

/** Whether a node is in a retry loop or in the callback of a retry function. */
const retriedAround = (module: Module, node: ts.Node): boolean => {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if ((ts.isWhileStatement(at) || ts.isDoStatement(at)) && goesRound(node, at) && triesAgain.test(at.getText(module.file))) return true
    if (ts.isForStatement(at) && /attempt|retr|tries/i.test(at.initializer?.getText(module.file) ?? '')) return true
    if (ts.isFunctionLike(at)) {
      const parent = at.parent
      if (!ts.isCallExpression(parent)) return false
      if (/retr(y|ies)|backoff/i.test(parent.expression.getText(module.file))) return true
    }
  }
  return false
}

const usesOf = (module: Module, name: string, around: ts.Node): number => {
  let count = 0
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) count += 1
    ts.forEachChild(node, visit)
  }
  visit(around)
  return count
}

/** Keys that let a receiver detect duplicates: `{ idempotencyKey: … }`, `{ 'Idempotency-Key': … }`. */
export const idempotencyKeys: Extractor = ({ module, emit, mark }) => {
  if (!/idempotency/i.test(module.file.text)) return
  for (const property of module.all<ts.PropertyAssignment>(ts.SyntaxKind.PropertyAssignment)) {
    const name = ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name) ? property.name.text : ''
    if (!/^(x-)?idempotency[-_]?key$/i.test(name) || !isInCall(property)) continue
    let value = bare(property.initializer)
    let node: ts.Node = property
    if (ts.isIdentifier(value)) {
      const declaration = module.declarationOf(value)
      const around = module.functionAround(property)
      // A key used a second time (stored, logged, returned) may outlive this attempt.
      if (
        !declaration ||
        !ts.isVariableDeclaration(declaration) ||
        !declaration.initializer ||
        !around ||
        module.functionAround(declaration) !== around ||
        usesOf(module, value.text, around) > 2
      )
        continue
      value = bare(declaration.initializer)
      node = declaration
    }
    const by = shortText(module, value, 40)
    const made = isRandom(module, value)
      ? 'random'
      : /\b(Date\.now\(\)|new Date\(\)|performance\.now)/.test(value.getText(module.file))
        ? 'time'
        : 'derived'
    if (made !== 'derived') mark(module.within(property), 'makes-fresh-key')
    emit({
      kind: 'idempotency-key',
      at: module.span(property),
      within: module.within(property),
      subject: name.toLowerCase(),
      made,
      by,
      perAttempt: made !== 'derived' && retriedAround(module, node),
    })
  }
}

const isRandom = (module: Module, value: ts.Expression): boolean => {
  if (ts.isTemplateExpression(value)) return value.templateSpans.some((span) => isRandom(module, bare(span.expression)))
  if (ts.isBinaryExpression(value)) return isRandom(module, bare(value.left)) || isRandom(module, bare(value.right))
  return ts.isCallExpression(value) && random.test(module.originName(value.expression))
}

/** Whether the object is an argument of a call, directly or nested (for example as `headers`). */
const isInCall = (property: ts.PropertyAssignment): boolean => {
  let at: ts.Node = property.parent
  while (ts.isObjectLiteralExpression(at) || ts.isPropertyAssignment(at)) at = at.parent
  return ts.isCallExpression(at)
}
