import type { OpenedResource } from '#model/facts/resource'
import { bare, type Call, type JavaModule, type MethodDefinition, type Variable } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Context, Extractor } from './context.ts'
import {
  cursorTypes,
  givesContent,
  leavesOpen,
  openers,
  poolOfThreads,
  readsEntity,
  readsToEnd,
  responseTypes,
  wrappers,
  type Opener,
} from './libraries/resources.ts'

const byMethod = new Map<string, Opener[]>()
const byClass = new Map<string, Opener>()
for (const opener of openers) {
  if (opener.method) byMethod.set(opener.method, [...(byMethod.get(opener.method) ?? []), opener])
  if (opener.made) byClass.set(opener.made.slice(opener.made.lastIndexOf('.') + 1), opener)
}

const openerOf = (module: JavaModule, call: Call): Pick<Opener, 'what' | 'label'> | undefined => {
  if (call.isNew) {
    const opener = byClass.get(call.name)
    return opener && module.isType(call.name, opener.made ?? '') ? opener : undefined
  }
  const candidates = byMethod.get(call.name)
  if (!candidates) return undefined
  const type = module.receiverType(call)
  return candidates.find(
    (opener) => opener.on?.includes('') || (type !== undefined && opener.on?.some((full) => module.isType(type, full))),
  )
}

interface Kept {
  /** The outermost wrapper around the opened resource, or the resource itself. */
  readonly outer: SyntaxNode
  /** The variable that holds it. */
  readonly variable: Variable | undefined
}

/** Follows wrappers (`new BufferedReader(new FileReader(f))`) out to the stored value; undefined where another call takes it. */
const keptBy = (module: JavaModule, opened: SyntaxNode): Kept | undefined => {
  let outer = opened
  for (;;) {
    const parent = outer.parent
    if (!parent) return undefined
    if (parent.kind === 'cast_expression' || parent.kind === 'parenthesized_expression') {
      outer = parent
      continue
    }
    if (parent.kind === 'argument_list') {
      const call = parent.parent && module.callAt(parent.parent)
      if (!call?.isNew || !wrappers.test(call.name)) return undefined
      outer = call.node
      continue
    }
    if (parent.kind === 'variable_declarator' && parent.parent?.kind === 'local_variable_declaration') {
      const name = parent.field('name')
      return { outer, variable: name && module.variable(name.text, parent) }
    }
    if (parent.kind === 'assignment_expression') {
      const left = parent.field('left')
      const variable = left && module.variableAt(left)
      return variable?.holder === 'local' && variable.node.kind === 'local_variable_declaration' ? { outer, variable } : undefined
    }
    // Only checked for null.
    if (parent.kind === 'binary_expression')
      return /[!=]=\s*null|null\s*[!=]=/.test(parent.text) ? { outer, variable: undefined } : undefined
    return undefined
  }
}

/** The text of a function's body with literals and comments blanked out, at unchanged offsets. */
const blanked = (text: string): string =>
  text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) => part.replace(/[^\n]/g, ' '))

interface Use {
  readonly escapes: boolean
  readonly closedAt?: SyntaxNode
  readonly closedInFinally: boolean
}

/** What a method does with the variable of an opened resource. */
const useOf = (module: JavaModule, method: MethodDefinition, variable: Variable, opened: SyntaxNode): Use => {
  const body = method.node.field('body')
  if (!body) return { escapes: true, closedInFinally: false }
  let closedAt: SyntaxNode | undefined
  let closedInFinally = false
  const { name } = variable
  const text = blanked(body.text)
  const mention = new RegExp(`(?<![\\w$.])${name.replace(/\$/g, '\\$')}(?![\\w$])`, 'g')
  const calls = module.callsIn(body)
  for (const found of text.matchAll(mention)) {
    const at = body.start + found.index
    if (at < opened.start && at < variable.node.end && at >= variable.node.start) continue
    if (at >= opened.start && at < opened.end) continue
    const before = text.slice(0, found.index)
    const after = text.slice(found.index + name.length)
    // `in.close()`, `in.read(…)`: calls on the resource itself. A fluent chain may return an object that keeps it.
    if (/^\s*\.\s*(close|closeQuietly|release|disconnect|dispose|abort|shutdown|shutdownNow)\s*\(/.test(after)) {
      const call = calls.find((one) => !one.isNew && one.node.start === at)
      closedAt ??= call?.node ?? opened
      if (call && module.tree.around(call.node, new Set(['finally_clause']))) closedInFinally = true
      continue
    }
    if (readsToEnd.test(after) || (readsEntity.test(before) && givesContent.test(after))) {
      closedAt ??= innermost(calls, at)?.node ?? opened
      continue
    }
    if (givesContent.test(after)) return { escapes: true, closedInFinally }
    if (/^\s*::\s*close/.test(after)) return { escapes: true, closedInFinally }
    if (/^\s*\.\s*\w+\s*\(/.test(after)) {
      if (/(?:return|=)\s*$/.test(before) && /^\s*\.\s*(map|filter|onClose|peek|sorted|limit|parallel|unwrap)\b/.test(after))
        return { escapes: true, closedInFinally }
      continue
    }
    if (/^\s*[!=]=\s*null/.test(after) || /null\s*[!=]=\s*$/.test(before) || /^\s*=(?!=)/.test(after)) continue
    // Passed to a call: it escapes unless that call is known to leave it open.
    const call = innermost(calls, at)
    if (call && !call.isNew && leavesOpen.test(call.calleeText)) continue
    if (call && /close/i.test(call.name)) {
      closedAt ??= call.node
      if (module.tree.around(call.node, new Set(['finally_clause']))) closedInFinally = true
      continue
    }
    return { escapes: true, closedInFinally }
  }
  return { escapes: false, ...(closedAt ? { closedAt } : {}), closedInFinally }
}

const innermost = (calls: readonly Call[], at: number): Call | undefined => {
  let found: Call | undefined
  for (const call of calls) if (call.node.start <= at && at < call.node.end && (!found || call.node.start >= found.node.start)) found = call
  return found
}

/** A method that runs once, at the start of the process or object, creates objects that live as long. */
const runsOnce = ({ name, isConstructor, annotations, owner }: MethodDefinition): boolean =>
  isConstructor ||
  owner.kind === 'anonymous' ||
  /^(main|run|start|init\w*|setUp|configure\w*|afterPropertiesSet|contextInitialized)$/.test(name) ||
  annotations.some((one) => /^(PostConstruct|Bean|EventListener|BeforeAll|BeforeEach|Test)$/.test(one.name))

const emitOpened = ({ module, emit }: Context, node: SyntaxNode, opener: Pick<Opener, 'what' | 'label'>, callee: string): void => {
  const method = module.methodAround(node)
  if (!method || module.inLambda(node)) return
  if (opener.label === poolOfThreads && runsOnce(method)) return
  const fact = (closed: OpenedResource['closed'], closedAt?: SyntaxNode): void =>
    emit({
      kind: 'opened-resource',
      at: { startLine: node.startLine, endLine: node.startLine },
      within: method.qualified,
      subject: `open ${callee}`,
      what: opener.what,
      label: opener.label,
      callee,
      closed,
      ...(closedAt ? { closedAt: closedAt.span } : {}),
    })
  const resource = module.tree.around(node, new Set(['resource']))
  if (resource && resource.end === node.end) return fact('always', resource)
  if (isLostInChain(module, node, opener)) return fact('never')
  const handedOn = node.parent?.kind === 'argument_list' ? node.parent.parent && module.callAt(node.parent.parent) : undefined
  if (handedOn && leavesOpen.test(handedOn.calleeText)) return fact('never')
  const kept = keptBy(module, node)
  if (!kept) return
  if (!kept.variable) return kept.outer.parent?.kind === 'binary_expression' ? fact('never') : undefined
  if (kept.variable.node.kind === 'field_declaration' || module.assignedTo(kept.variable).length > 1) return
  // A repeating task is meant to run as long as the process.
  if (opener.label === poolOfThreads && new RegExp(`\\b${kept.variable.name}\\s*\\.\\s*schedule(At|With)`).test(module.bodyText(method)))
    return
  const use = useOf(module, method, kept.variable, kept.outer)
  if (use.escapes) return
  // Closing the connection closes its statements.
  if (!use.closedAt) return goesWithOwner(module, node, method) ? undefined : fact('never')
  fact(use.closedInFinally || closedOnFailure(module, method, kept.variable.name) ? 'always' : 'on-success', use.closedAt)
}

const endsChain = /^(close|closeQuietly|onClose|unwrap|release|abort)$/
/** Returns a stream that a terminal operation leaves open, according to its documentation. */
const givesStream = /^(list|walk|find|lines|newDirectoryStream)$/

/** Used once and dropped: `dataSource.getConnection().getMetaData()`, `Files.list(folder).count()`. No variable remains to close it. */
const isLostInChain = (module: JavaModule, node: SyntaxNode, opener: Pick<Opener, 'what' | 'label'>): boolean => {
  const opened = module.callAt(node)
  if (!opened || opened.isNew || !(opener.label === 'a database connection' || givesStream.test(opened.name))) return false
  const next = node.parent && module.callAt(node.parent)
  if (!next || next.isNew || next.node.start !== node.start || next.receiver.kind !== 'call' || next.receiver.call !== opened) return false
  let outermost = next
  for (;;) {
    if (endsChain.test(outermost.name)) return false
    const parent = outermost.node.parent
    const outer = parent && module.callAt(parent)
    if (!outer || outer.node.start !== node.start) break
    outermost = outer
  }
  // A stream that is returned, stored or passed on is closed by its receiver; a terminal operation leaves it open.
  if (opener.label !== 'a database connection')
    return /^(count|collect|toList|toArray|forEach\w*|anyMatch|allMatch|noneMatch|findFirst|findAny|reduce|max|min|sum|iterator)$/.test(
      outermost.name,
    )
  return !/^(prepareStatement|prepareCall|createStatement)$/.test(outermost.name)
}

/** Whether a `catch` also closes it. */
const closedOnFailure = (module: JavaModule, method: MethodDefinition, name: string): boolean =>
  module.tree
    .all('catch_clause')
    .some(
      (clause) =>
        method.node.contains(clause) && new RegExp(`\\b${name}\\s*\\.\\s*close\\b|close\\w*\\s*\\(\\s*${name}\\b`).test(clause.text),
    )

/** JDBC calls whose result is closed with the connection or statement it came from. */
const ofConnection = /^(createStatement|prepareStatement|prepareCall|executeQuery|getResultSet|getGeneratedKeys)$/

/** The same method closes the statement's owner, or received it as a parameter. Closing the owner closes all that was created on it. */
const goesWithOwner = (module: JavaModule, node: SyntaxNode, method: MethodDefinition): boolean => {
  const call = module.callAt(node)
  if (!call || !ofConnection.test(call.name)) return false
  const owner = module.receiverOf(call)
  if (!owner || owner.holder === 'field') return false
  if (owner.node.kind === 'resource' || owner.holder === 'parameter') return true
  return new RegExp(`\\b${owner.name}\\s*\\.\\s*close\\b|close\\w*\\s*\\(\\s*${owner.name}\\b`).test(module.bodyText(method))
}

/** Files, streams, connections and sessions that a method opens, and whether it closes them. */
export const resources: Extractor = (context) => {
  const { module } = context
  for (const call of module.calls) {
    const opener = openerOf(module, call)
    if (opener) emitOpened(context, call.node, opener, call.calleeText)
  }
  // A cursor is recognized only by its type.
  for (const declaration of [...module.tree.all('local_variable_declaration'), ...module.tree.all('resource')]) {
    const type = /^(?:final\s+)?(\w+)\s+\w+\s*=/.exec(declaration.text.slice(0, 120))?.[1]
    const full = type && Object.keys(cursorTypes).find((name) => module.isType(type, name))
    const label = full && cursorTypes[full]
    const isResponse = responseTypes.some((name) => module.isType(type, name))
    if (!label && !isResponse) continue
    const value = declaration.kind === 'resource' ? declaration.field('value') : declaration.field('declarator')?.field('value')
    const call = value && module.callAt(bare(value))
    if (isResponse) {
      if (call && /^execute\w*$/.test(call.name))
        emitOpened(context, call.node, { what: 'handle', label: 'an HTTP response' }, call.calleeText)
    } else if (call && /^(scroll|getScrollableResults)$/.test(call.name))
      emitOpened(context, call.node, { what: 'pooled', label: label ?? '' }, `…${call.name}`)
  }
}
