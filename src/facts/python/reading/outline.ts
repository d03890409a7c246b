import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { CallRecord, ExportRecord, FileTraits, FunctionRecord, ImportRecord, Ref } from '#model/fact'
import { type Call, type Definition, type Origin, type PythonModule } from '#languages/python/module'
import { CallRecords } from '../../values/call-records.ts'
import { declaredResults } from '../../values/class-records.ts'
import { saysGenerated } from '../../reading/generated-marker.ts'
import { codeOf } from './code-of.ts'
import { passOf } from '../calls/external-calls.ts'

/** Modules that a file imports. */
export const importsOf = (module: PythonModule): ImportRecord[] => {
  const seen = new Map<string, ImportRecord>()
  for (const { module: from, path, lazy } of module.imports) {
    // `from app import clients` may import the module `app.clients`; linking the files resolves which.
    const name = from.endsWith('.') && path[0] ? `${from}${path[0]}` : from
    if (!seen.has(name) || !lazy) seen.set(name, { module: name, typeOnly: false, lazy })
  }
  for (const from of module.wildcards) seen.set(from, { module: from, typeOnly: false, lazy: false })
  return [...seen.values()]
}

/** Names that other files can import from a file: all at its top level, including imported ones. */
export const exportsOf = (module: PythonModule): ExportRecord[] => {
  const exports: ExportRecord[] = []
  for (const [name, bindings] of module.topLevelNames()) {
    const last = bindings[bindings.length - 1]
    const made = last?.kind === 'value' ? classOf(module, module.origin(last.node)) : undefined
    if (last?.kind !== 'import') exports.push({ name, local: name, ...(made && { made }) })
    else if (last.path.length > 0) exports.push({ name, local: last.path.join('.'), module: last.module })
    else exports.push({ name, local: '*', module: last.module })
  }
  for (const from of module.wildcards) exports.push({ name: '*', local: '*', module: from })
  exports.push(...declaredResults(codeOf(module).file))
  return exports
}

/** The class whose instance a value is: `OrderService(db)`. Names of classes begin with a capital letter, those of functions do not. */
const classOf = (module: PythonModule, origin: Origin): Ref | undefined => {
  if (origin.kind !== 'made' || origin.path.length > 0) return undefined
  const { callee } = origin
  if (callee.kind === 'local') return callee.definition.kind === 'class' ? { name: callee.definition.qualified } : undefined
  return callee.kind === 'import' && isClassName(lastPart(callee.path.join('.')))
    ? { module: callee.module, name: callee.path.join('.') }
    : undefined
}

/** Every function, by its qualified name. */
export const functionsOf = (module: PythonModule): FunctionRecord[] =>
  module.definitions
    .filter((definition) => definition.kind === 'function')
    .map((definition) => ({ name: definition.qualified, startLine: definition.node.startLine, endLine: definition.node.endLine }))

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

const isClassName = (name: string): boolean => name.charAt(0) !== name.charAt(0).toLowerCase()

/** The name of a function that is called or passed on; undefined if it does not belong to this repository. */
export const refOfOrigin = (module: PythonModule, origin: Origin): Ref | undefined => {
  if (origin.kind === 'local') return { name: qualified(module, origin.definition, origin.path) }
  if (origin.kind === 'import')
    return origin.path.length > 0 || origin.module ? { module: origin.module, name: origin.path.join('.') } : undefined
  // A method of an instance: `Charges().refund()`, `service = Charges(); service.refund()`.
  if (origin.kind === 'made' && origin.path.length === 1) {
    const { callee } = origin
    const method = origin.path[0] as string
    if (callee.kind === 'local' && callee.definition.kind === 'class') return { name: qualified(module, callee.definition, [method]) }
    if (callee.kind === 'import') {
      const maker = callee.path.join('.')
      return { module: callee.module, name: `${isClassName(lastPart(maker)) ? maker : `${maker}()`}.${method}` }
    }
  }
  return undefined
}

const qualified = (module: PythonModule, definition: Definition, path: readonly string[]): string => {
  if (definition.kind === 'function') return definition.qualified
  return `${definition.qualified}.${path[0] ?? '__init__'}`
}

/** Calls between functions, and callbacks passed on, by name: this file's functions and imported ones. */
export const callsOf = (module: PythonModule): CallRecord[] => {
  const records = new CallRecords()
  // A function that `on_commit` calls runs after the transaction: `transaction.on_commit(lambda: send.delay(order.pk))`.
  const afterCommit = module.calls.filter((call) => /(^|\.)on_commit$/.test(call.calleeText))
  const isLater = (node: SyntaxNode): boolean => afterCommit.some((call) => call.node.start <= node.start && node.end <= call.node.end)
  const add = (from: string, origin: Origin, node: SyntaxNode, call?: Call): void => {
    const to = refOfOrigin(module, origin)
    if (!to?.name || (to.module === undefined && to.name === from)) return
    const isPassed = call === undefined || isLater(node)
    records.add({ from, to, startLine: node.startLine, ...(isPassed ? { handedOn: true } : {}) }, call && (() => passOf(module, call)))
  }
  const typed = methodsByType(module)
  for (const call of module.calls) {
    const from = module.within(call.node)
    const origin = call.origin()
    add(from, origin, call.node, call)
    const to = refOfOrigin(module, origin) === undefined ? (typed(call) ?? inheritedBy(module, call)) : undefined
    if (to && to.name !== from) records.add({ from, to, startLine: call.node.startLine }, () => passOf(module, call))
    // Names that are passed on: `Thread(target=work)`, `partial(send, order)`, `executor.submit(self.run)`.
    for (const name of handedOn(call)) add(from, module.originOfDotted(name.split('.'), call.node), call.node)
  }
  const nested: CallRecord[] = []
  for (const definition of module.definitions) {
    // The function that a decorator makes runs in place of the decorated one: `@timed`.
    for (const decorator of definition.kind === 'function' ? definition.decorators : []) {
      const name = /^@\s*([A-Za-z_][\w.]*)\s*$/.exec(decorator.text)?.[1]
      const to = name === undefined ? undefined : refOfOrigin(module, module.originOfDotted(name.split('.'), definition.node))
      if (to?.name) records.add({ from: definition.qualified, to, startLine: decorator.startLine, handedOn: true })
    }
    if (definition.kind !== 'function' || !definition.parent || definition.parent.kind !== 'function') continue
    // A nested function counts as called by the function that contains it.
    const handedOn = afterCommit.some((call) => new RegExp(`\\(\\s*${definition.name}\\s*[,)]`).test(call.node.text))
    nested.push({
      from: definition.parent.qualified,
      to: { name: definition.qualified },
      startLine: definition.node.startLine,
      ...(handedOn ? { handedOn: true } : {}),
    })
  }
  return [...records.all(), ...nested]
}

/** A method that a class calls on itself, and does not define: one of the class that it extends. */
const inheritedBy = (module: PythonModule, call: Call): Ref | undefined => {
  const [self, method, ...rest] = call.calleeText.split('.')
  const owner = self === 'self' && method !== undefined && rest.length === 0 ? module.classAround(call.node) : undefined
  return owner && module.basesOf(owner).length > 0 ? { name: `${owner.qualified}.${method}` } : undefined
}

const ofInstance = /^(.+)#((?:\w+\.)*[A-Z]\w*)\(\)\.(\w+)$/

/** Methods of values whose class only a declared type shows: parameters, and fields that a constructor sets to one. */
const methodsByType = (module: PythonModule): ((call: Call) => Ref | undefined) => {
  let placed: ReadonlyMap<number, PlacedCall> | undefined
  return ({ node, callee }) => {
    if (!callee || callee.parts.length < 2 || callee.parts.length > 3) return undefined
    const { file } = codeOf(module)
    placed ??= new Map(file.index.calls.map((one) => [one.call.start, one]))
    const found = placed.get(node.start)
    if (!found) return undefined
    const [, of, type = '', method = ''] = ofInstance.exec(file.nameOf(found.call.callee, found.scope)) ?? []
    if (of === undefined) return ownMethod(module, file, found)
    return { module: of, name: `${type}.${method}` }
  }
}

/** The same for a class of this file. */
const ownMethod = (module: PythonModule, file: CodeFile, { call: { callee }, scope }: PlacedCall): Ref | undefined => {
  if (callee.kind !== 'member') return undefined
  const { root, path } = file.originOf(callee.object, scope)
  const name = root.kind === 'own' && path.length === 1 && path[0] === '()' ? root.name : undefined
  const method = `${name ?? ''}.${callee.name}`
  return module.definitions.some(({ kind, qualified }) => kind === 'function' && qualified === method) ? { name: method } : undefined
}

const plainArgument = /^\s*(?:\w+\s*=\s*)?([A-Za-z_][\w.]*)\s*$/
const constant = /^(self|cls|None|True|False)$/

/** Dotted names passed as arguments. Read from the text if it is simple, because this runs for most calls and few pass anything on. */
function* handedOn(call: Call): Iterable<string> {
  const { text } = call.node
  const list = text.slice(text.indexOf('(') + 1, -1)
  if (call.callee?.object === undefined && !/[([{"'#]/.test(list)) {
    for (const part of list.split(',')) {
      const name = plainArgument.exec(part)?.[1]
      if (name && !constant.test(name)) yield name
    }
    return
  }
  if (!/[(,=]\s*[A-Za-z_][\w.]*\s*[,)]/.test(text)) return
  const { positional, keywords } = call.arguments
  for (const value of [...positional, ...[...keywords.values()].map((keyword) => keyword.value)])
    if ((value.kind === 'identifier' || value.kind === 'attribute') && /^[\w.]+$/.test(value.text)) yield value.text
}

const environment = /\b(?:environ(?:\.get|\.pop|\.setdefault)?|getenv)\s*[[(]\s*["'](\w+)["']/g

const serverCalls =
  /\b(?:uvicorn\.run|hypercorn\.\w*\.?serve|web\.run_app|run_simple|serve_forever|make_server|waitress\.serve|get_[aw]sgi_application|ProtocolTypeRouter|FastAPI|Starlette|Flask|Quart|Sanic|Litestar|make_wsgi_app|grpc(?:\.aio)?\.server|HTTPServer|reactor\.(?:run|listenTCP|listenSSL))\s*\(/
const workerCalls =
  /\b(?:Celery|DedupeCelery|Huey|RedisHuey|BlockingScheduler|FaustApp|faust\.App|Worker|TaskiqScheduler|start_consuming|worker_main)\s*\(/

/** A server for its own machine: a program waits there for its browser, or for itself. */
const localServer = /HTTPServer\s*\(\s*\(\s*["'](?:localhost|127\.[\d.]+)["']/g

/** What the file starts when it runs, judged by its own text. */
const startsOf = (module: PythonModule): FileTraits['starts'] | undefined => {
  const text = module.text.replaceAll(localServer, '(')
  if (serverCalls.test(text)) return 'server'
  if (workerCalls.test(text)) return 'worker'
  return /^if\s+__name__\s*==\s*["']__main__["']/m.test(text) || readsArguments(module) ? 'program' : undefined
}

/** Whether the arguments of a command are read while the file is loaded. */
const readsArguments = (module: PythonModule): boolean => {
  if (!module.text.includes('argv')) return false
  const { file } = codeOf(module)
  return file.index.members.some(({ part, scope }) => part.kind === 'member' && !scope.function && file.nameOf(part, scope) === 'sys#argv')
}

/** File-level traits. */
export const traitsOf = (module: PythonModule): FileTraits => {
  const { text } = module
  const starts = startsOf(module)
  return {
    directives: [],
    generated: saysGenerated(text),
    shebang: text.startsWith('#!'),
    jsx: false,
    browserGlobals: false,
    env: [...new Set([...text.matchAll(environment)].map((match) => match[1] as string))],
    ...(starts ? { starts } : {}),
  }
}
