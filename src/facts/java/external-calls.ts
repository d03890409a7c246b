import type { Deadline } from '#model/fact'
import type { Span } from '#model/source-file'
import { shortText, type Call, type JavaModule, type Variable } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { defaultDeadline } from '../deadline.ts'
import { targetOf } from '../target.ts'
import type { Context, Extractor } from './context.ts'
import { clientKinds, fluentClients, requestMembers, type ClientKind, type Maker } from './libraries/clients.ts'
import { headOf } from './literals.ts'

/** The mark of methods that directly call another process. */
export const callsOut = 'calls-out'

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** The lines where a pattern matches in a node's text. */
const spanOf = (node: SyntaxNode, pattern: RegExp): Span | undefined => {
  const found = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(node.text)
  if (!found) return undefined
  const line = node.startLine + lineOf(node.text, found.index) - 1
  return { startLine: line, endLine: line }
}

/** The outermost call of the chain that contains a call: `a.b().c()` of `a.b()`. */
const wholeChain = (module: JavaModule, call: Call): Call => {
  let at = call
  for (;;) {
    const parent = at.node.parent
    const outer = parent && module.callAt(parent)
    if (!outer || outer.node.start !== at.node.start) return at
    at = outer
  }
}

/** The variable that holds an expression's value, if any. */
const keptIn = (module: JavaModule, node: SyntaxNode): Variable | undefined => {
  let at = node
  while (at.parent?.kind === 'cast_expression' || at.parent?.kind === 'parenthesized_expression') at = at.parent
  const { parent } = at
  if (parent?.kind === 'variable_declarator') {
    const name = parent.field('name')
    return name && declared(module, name.text, parent)
  }
  if (parent?.kind === 'resource') return declared(module, parent.field('name')?.text ?? '', parent)
  if (parent?.kind === 'assignment_expression') {
    const left = parent.field('left')
    return left && module.variableAt(left)
  }
  return undefined
}

const declared = (module: JavaModule, name: string, at: SyntaxNode): Variable | undefined => {
  const owner = at.parent?.kind === 'field_declaration' ? module.typeAround(at.parent) : undefined
  return owner ? module.field(owner, name) : module.variable(name, at)
}

/** Calls on a variable in this file: `factory.setReadTimeout(…)`. */
const doneTo = (module: JavaModule, variable: Variable): readonly Call[] =>
  module.calls.filter((call) => {
    const seen = module.receiverOf(call)
    return seen !== undefined && seen.node === variable.node && seen.name === variable.name
  })

/** Members that configure something without using it. */
const configures = /^(set|put|property|properties|register|configure|apply|request|config|init|build|with|default|add|\w*[tT]imeout)/

interface Region {
  /** Nodes whose text configures the result. */
  readonly nodes: SyntaxNode[]
  /** Part of the configuration is created elsewhere. */
  opaque: boolean
}

/** All code in the file that configures a call's result: its chain, calls on the variable that holds it, and its arguments. */
const regionOf = (module: JavaModule, call: Call, region: Region = { nodes: [], opaque: false }, depth = 0): Region => {
  const whole = wholeChain(module, call)
  if (region.nodes.includes(whole.node)) return region
  region.nodes.push(whole.node)
  const variable = keptIn(module, whole.node)
  const statements = variable ? doneTo(module, variable).filter((statement) => configures.test(statement.name)) : []
  for (const statement of statements) region.nodes.push(wholeChain(module, statement).node)
  if (depth > 3) return region
  for (const link of [...whole.chain, ...statements])
    for (const argument of link.arguments) {
      const inner = module.callAt(argument)
      const held = inner ? undefined : module.variableAt(argument)
      const value = held && module.valueHeldBy(held)
      const made = inner ?? (value && module.callAt(value))
      if (made) regionOf(module, made, region, depth + 1)
      // A builder that is filled step by step, a parameter, or a field that other code sets.
      if (held && !value && /^[A-Z]/.test(held.type) && !/^(String|URI|URL|Integer|Long|Boolean|Class)$/.test(held.type))
        region.opaque = true
      if (held && !made) for (const statement of doneTo(module, held)) region.nodes.push(wholeChain(module, statement).node)
      if (made && !made.isNew && !/^(new|create|custom|builder|of|get)/i.test(made.chain[0]?.name ?? '')) region.opaque = true
    }
  return region
}

const makes = (module: JavaModule, call: Call, maker: Maker): boolean => {
  if (maker.methods) {
    if (call.isNew || !maker.methods.includes(call.name)) return false
    const { receiver } = call
    if (receiver.kind === 'none') return module.staticImports.get(call.name) === maker.type
    return receiver.kind === 'names' && module.isType(receiver.parts.join('.'), maker.type)
  }
  if (!call.isNew) return false
  const nested = /^(.*)\.(\w+)\.(\w+)$/.exec(maker.type)
  // `new OkHttpClient.Builder()`
  if (nested && /^[A-Z]/.test(nested[2] ?? '') && call.name === `${nested[2]}.${nested[3]}`)
    return module.isType(nested[2], `${nested[1]}.${nested[2]}`)
  return module.isType(call.name, maker.type)
}

const deadlineOfClient = (module: JavaModule, kind: ClientKind, call: Call): Deadline => {
  const region = regionOf(module, call)
  for (const node of region.nodes) {
    const off = kind.disables && spanOf(node, kind.disables)
    if (off && !kind.streams?.test(module.text)) return { state: 'disabled', at: off }
  }
  for (const node of region.nodes) {
    const at = spanOf(node, kind.bounds)
    if (at)
      return {
        state: 'bounded',
        by: shortText(new RegExp(kind.bounds.source, kind.bounds.flags).exec(node.text)?.[0] ?? 'a timeout', 30),
        at,
      }
  }
  if (kind.default !== 'none') return defaultDeadline(kind.default)
  if (region.opaque || region.nodes.some((node) => kind.opaque.test(node.text)))
    return { state: 'unknown', because: 'its settings are made elsewhere' }
  // The file sets such a timeout somewhere, possibly on this object.
  if (kind.bounds.test(module.text) || kind.opaque.test(withoutImports(module.text)))
    return { state: 'unknown', because: 'a timeout is set elsewhere in this file' }
  return { state: 'none' }
}

const withoutImports = (text: string): string => text.replace(/^import\s[^\n]*$/gm, '')

/** The module's name for the result of a call; `Config.restTemplate` for the return value of a method. */
const nameOfMade = (module: JavaModule, whole: Call): string => {
  const variable = keptIn(module, whole.node)
  if (variable?.owner) return `${variable.owner.qualified}.${variable.name}`
  return variable?.name ?? ''
}

const emitClients = (context: Context): void => {
  const { module, emit } = context
  // A subclass in this repository may set anything.
  for (const call of module.calls) {
    for (const kind of clientKinds) {
      const maker = kind.makers.find((one) => makes(module, call, one))
      if (!maker) continue
      const whole = wholeChain(module, call)
      if (maker.ends && !whole.chain.some((link) => link.name === maker.ends)) continue
      if (call.isNew && call.node.children.some((child) => child.kind === 'class_body')) continue
      const name = nameOfMade(module, whole)
      emit({
        kind: 'client',
        at: { startLine: call.node.startLine, endLine: call.node.startLine },
        within: module.within(call.node),
        subject: `${kind.library} ${call.calleeText} ${name}`.trim(),
        library: kind.library,
        protocol: kind.protocol,
        connection: { phase: 'answer', exemptWith: [] },
        name,
        deadline: deadlineOfClient(module, kind, call),
      })
    }
  }
}

const verbs: Readonly<Record<string, string>> = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE', head: 'HEAD' }

const callEnds = /\.\s*(orTimeout|completeOnTimeout)\s*\(|\.\s*get\s*\(\s*[\w.]+\s*,/

/** `HttpRequest.newBuilder()…build()` of `java.net.http`: the request itself carries the deadline. */
const emitJdkRequest = (context: Context, call: Call): void => {
  const { module, emit } = context
  if (call.name !== 'newBuilder' || call.receiver.kind !== 'names') return
  // A copy of another request has the same deadline.
  if (!module.isType(call.receiver.parts.join('.'), 'java.net.http.HttpRequest') || call.arguments.length > 1) return
  const region = regionOf(module, call)
  const bound = /\.\s*timeout\s*\(/
  const at = region.nodes.map((node) => spanOf(node, bound)).find((span) => span !== undefined)
  const text = region.nodes.map((node) => node.text).join('\n')
  const isBuilt = /\.\s*build\s*\(\s*\)/.test(text)
  const deadline: Deadline = at
    ? { state: 'bounded', by: 'timeout', at }
    : !isBuilt || callEnds.test(module.text) || bound.test(module.text)
      ? { state: 'unknown', because: 'it may be bounded where it is sent' }
      : { state: 'none' }
  const method = /\.\s*(GET|POST|PUT|DELETE|HEAD)\s*\(/.exec(text)?.[1] ?? /\.\s*method\s*\(\s*"(\w+)"/.exec(text)?.[1] ?? 'GET'
  const [address] =
    call.arguments.length > 0 ? call.arguments : (wholeChain(module, call).chain.find((link) => link.name === 'uri')?.arguments ?? [])
  const within = module.within(call.node)
  context.mark(within, callsOut)
  emit({
    kind: 'external-call',
    at: { startLine: call.node.startLine, endLine: call.node.startLine },
    within,
    subject: 'java.net.http HttpRequest.newBuilder',
    protocol: 'http',
    library: 'java.net.http',
    callee: 'HttpRequest.newBuilder',
    method,
    ...addressOf(module, address),
    streaming: /text\/event-stream|BodyHandlers\s*\.\s*(ofLines|fromLineSubscriber|ofInputStream)/.test(module.text),
    deadline,
  })
}

const addressOf = (module: JavaModule, node: SyntaxNode | undefined): { readonly target?: string; readonly relative: boolean } => {
  const inner = node && module.callAt(node)
  const text = headOf(module, inner?.name === 'create' || inner?.isNew ? inner.arguments[0] : node)
  return text === undefined ? { relative: false } : { ...targetOf({ type: 'template', head: text }), relative: false }
}

/** `(HttpURLConnection) url.openConnection()` */
const emitUrlConnection = (context: Context, call: Call): void => {
  const { module, emit } = context
  if (call.name !== 'openConnection') return
  const variable = keptIn(module, call.node)
  const cast = call.node.parent?.kind === 'cast_expression' ? call.node.parent.field('type')?.text : undefined
  const type = cast ?? variable?.type ?? ''
  if (!/^(java\.net\.)?(HttpURLConnection|(javax\.net\.ssl\.)?HttpsURLConnection)$/.test(type)) return
  // An `openConnection` of another class may set its own timeout.
  if (cast === undefined && !/^(java\.net\.)?URL$/.test(module.receiverType(call) ?? '')) return
  const within = module.within(call.node)
  context.mark(within, callsOut)
  const statements = variable ? doneTo(module, variable) : []
  const setting = statements.find((statement) => statement.name === 'setReadTimeout')
  const isZero = setting !== undefined && /^0$/.test(setting.argumentText)
  const handedOn =
    variable !== undefined && module.calls.some((other) => other.arguments.some((argument) => isPlain(module, argument, variable)))
  const deadline: Deadline = setting
    ? isZero
      ? { state: 'disabled', at: setting.node.span }
      : { state: 'bounded', by: 'setReadTimeout', at: setting.node.span }
    : !variable || handedOn || variable.holder === 'field' || /\bsetReadTimeout\b|sun\.net\.client/.test(module.text)
      ? { state: 'unknown', because: 'its later configuration is not known' }
      : { state: 'none' }
  const verb = statements.find((statement) => statement.name === 'setRequestMethod')?.argumentText.replace(/"/g, '')
  emit({
    kind: 'external-call',
    at: { startLine: call.node.startLine, endLine: call.node.startLine },
    within,
    subject: 'HttpURLConnection openConnection',
    protocol: 'http',
    library: 'HttpURLConnection',
    callee: call.calleeText,
    ...(verb && /^[A-Z]+$/.test(verb) ? { method: verb } : {}),
    relative: false,
    streaming: /text\/event-stream/.test(module.text),
    deadline,
  })
}

const isPlain = (module: JavaModule, argument: SyntaxNode, variable: Variable): boolean => {
  if (argument.text !== variable.name) return false
  const seen = module.variableAt(argument)
  return seen !== undefined && seen.node === variable.node
}

/** `IOUtils.copyURLToFile(url, file)` and the like: a request that cannot have a timeout. */
const emitCopy = (context: Context, call: Call): void => {
  const { module, emit } = context
  if (call.name !== 'copyURLToFile' || call.receiver.kind !== 'names') return
  if (!module.isType(call.receiver.parts.join('.'), 'org.apache.commons.io.FileUtils')) return
  const within = module.within(call.node)
  context.mark(within, callsOut)
  emit({
    kind: 'external-call',
    at: { startLine: call.node.startLine, endLine: call.node.startLine },
    within,
    subject: 'commons-io copyURLToFile',
    protocol: 'http',
    library: 'commons-io',
    callee: call.calleeText,
    method: 'GET',
    relative: false,
    streaming: false,
    deadline: call.arguments.length > 2 ? { state: 'bounded', by: 'its timeouts', at: call.node.span } : { state: 'none' },
  })
}

/** A request through an instance; its deadline is determined where the instance is created. */
const emitRequest = (context: Context, call: Call): void => {
  const { module, emit } = context
  const found = requestThrough(module, call)
  if (!found) return
  const within = module.within(call.node)
  context.mark(within, callsOut)
  const [first] = call.arguments
  emit({
    kind: 'external-call',
    at: { startLine: call.node.startLine, endLine: call.node.startLine },
    within,
    subject: `${found.library} ${call.calleeText}`,
    protocol: 'http',
    library: found.library,
    callee: call.calleeText,
    ...(found.method ? { method: found.method } : {}),
    ...addressOf(module, first),
    streaming: false,
    deadline: { state: 'unknown', because: 'the deadline is set where its client is created' },
  })
}

const requestsByMember = new Map<string, [string, (typeof requestMembers)[string]][]>()
for (const [full, entry] of Object.entries(requestMembers))
  for (const member of Object.keys(entry.members)) requestsByMember.set(member, [...(requestsByMember.get(member) ?? []), [full, entry]])

/** The client library that a call sends a request through, and the verb if the text shows it. */
export const requestThrough = (
  module: JavaModule,
  call: Call,
): { readonly library: string; readonly method: string | undefined } | undefined => {
  if (call.isNew) return undefined
  const isFluent = Object.hasOwn(verbs, call.name) && !call.hasArguments
  const entries = requestsByMember.get(call.name) ?? []
  if (entries.length === 0 && !isFluent) return undefined
  const type = module.receiverType(call)
  if (type === undefined) return undefined
  for (const [full, { library, members }] of entries) {
    if (!module.isType(type, full)) continue
    return { library, method: members[call.name] || /\bHttpMethod\s*\.\s*([A-Z]+)/.exec(call.argumentText)?.[1] }
  }
  if (!isFluent) return undefined
  for (const [full, library] of Object.entries(fluentClients)) if (module.isType(type, full)) return { library, method: verbs[call.name] }
  return undefined
}

/** Calls to other processes, the configured clients they use, and their deadlines. */
export const externalCalls: Extractor = (context) => {
  emitClients(context)
  for (const call of context.module.calls) {
    emitJdkRequest(context, call)
    emitUrlConnection(context, call)
    emitCopy(context, call)
    emitRequest(context, call)
  }
  // A client declared as an interface: each of its methods is a request.
  for (const method of context.module.methods)
    if (method.owner.annotations.some(({ name }) => /^(FeignClient|RegisterRestClient|HttpExchange)$/.test(name)))
      context.mark(method.qualified, callsOut)
}
