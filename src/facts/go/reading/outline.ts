import { standardPackages } from '#models/go/standard-packages'
import type { CallRecord, ExportRecord, FileTraits, FunctionRecord, ImportRecord, Ref } from '#model/fact'
import type { Call, GoFunction, Literal, Module } from '#languages/go/module'
import { CallRecords } from '../../values/call-records.ts'
import { saysGenerated } from '../../reading/generated-marker.ts'
import { codeOf } from './code-of.ts'
import { passOf } from '../calls/external-calls.ts'
import { isDeclaredType, ownPackage, refOf } from './refs.ts'

export const importsOf = (module: Module): ImportRecord[] =>
  module.importSpecs.map((spec) => ({ module: spec.module, typeOnly: false, lazy: false }))

/** The type of the instance that a variable of the package holds, or the function that made it: `&Store{}`, `NewStore(db)`. */
const makerOf = (module: Module, name: string): Ref | undefined => {
  const { file } = codeOf(module)
  const { scope } = file.index
  const from = scope.definitions.get(name)?.[0]?.from
  if (from?.kind !== 'value') return undefined
  const value = from.value.kind === 'unary' ? from.value.operand : from.value
  if (value.kind !== 'call' && value.kind !== 'struct') return undefined
  const { root, path } = file.originOf(value, scope)
  const member = path.slice(0, -1).join('').replace(/^\./, '')
  const end = value.kind === 'call' ? '()' : ''
  if (root.kind === 'own') return { module: ownPackage, name: root.name + end }
  return root.kind === 'import' && !isStandard(root.module) && member !== '' ? { module: root.written, name: member + end } : undefined
}

/**
 * What other files can name: every top-level declaration, since the files of a package see each other's names. It also includes what types
 * lead to, so that `server.store.Save` resolves when only the types of a field and of a result identify it: `Server.store` represents the
 * field's type, `NewStore()` the result's.
 */
export const exportsOf = (module: Module): ExportRecord[] => {
  const exports: ExportRecord[] = []
  const own = (name: string): void => void exports.push({ name, local: name })
  for (const name of module.typeNames) own(name)
  for (const name of module.topNames) {
    const made = makerOf(module, name)
    exports.push({ name, local: name, ...(made && { made }) })
  }
  for (const declared of module.functions) {
    if (declared.outer) continue
    own(declared.name)
    const result = module.resultType(declared)
    if (result && isDeclaredType(result))
      exports.push({ name: `${declared.name}()`, local: result.name, module: result.module ?? ownPackage })
  }
  for (const [struct, fields] of module.structs)
    for (const [field, { type }] of fields)
      if (type && isDeclaredType(type)) exports.push({ name: `${struct}.${field}`, local: type.name, module: type.module ?? ownPackage })
  return exports
}

const lines = (own: GoFunction): { readonly startLine: number; readonly endLine: number } => own.node.span

export const functionsOf = (module: Module): FunctionRecord[] => module.functions.map((own) => ({ name: own.name, ...lines(own) }))

/** Packages of the standard library, which call no code of the repository. */
const isStandard = (module: string): boolean => standardPackages.has(module.split('/')[0] ?? '')

/** Calls between functions, and functions passed on as callbacks. */
export const callsOf = (module: Module): CallRecord[] => {
  const records = new CallRecords()
  const add = (
    from: string,
    to: { readonly module?: string; readonly name: string } | undefined,
    startLine: number,
    call?: Call,
    as: { readonly handedOn?: true; readonly stored?: true } = {},
  ): void => {
    if (
      !to?.name ||
      (to.module === undefined && to.name === from) ||
      (to.module !== undefined && to.module !== ownPackage && isStandard(to.module))
    )
      return
    records.add({ from, to, startLine, ...as }, call && (() => passOf(module, call)))
  }
  for (const call of module.calls) {
    const from = module.within(call.node)
    if (call.path.length > 0) add(from, refOf(module, module.calleeOrigin(call)), call.node.startLine, call)
    for (const argument of call.args) {
      const text = module.slice(argument)
      if (/^[A-Za-z_][\w.]*$/.test(text) && !/^(ctx|err|nil|true|false)$/.test(text))
        add(from, refOf(module, module.origin(argument)), call.node.startLine, undefined, { handedOn: true })
    }
  }
  // `&cli.Command{Action: run}`: a function stored in a table counts as called by the function that stores it.
  for (const literal of module.literals) {
    const from = module.within(literal.node)
    for (const value of [...literal.fields.values(), ...literal.elements]) {
      const text = module.slice(value)
      if (/^[A-Za-z_][\w.]*$/.test(text) && !/^(ctx|err|nil|true|false)$/.test(text))
        add(from, refOf(module, module.origin(value)), literal.node.startLine, undefined, { stored: true })
    }
  }
  // A function literal counts as called by the function it is written in, unless something outside calls it.
  const literals = Map.groupBy(module.literals, ({ node }) => module.within(node))
  for (const own of module.functions)
    if (own.outer)
      add(
        own.outer.name,
        { name: own.name },
        own.node.startLine,
        undefined,
        isStored(module, own, own.outer, literals.get(own.outer.name) ?? []) ? { stored: true } : {},
      )
  return records.all()
}

/** Whether a function literal is only kept in a field or a table of the function that it is written in: `Suite{SetUp: setup}`. */
const isStored = (module: Module, { node, name }: GoFunction, outer: GoFunction, literals: readonly Literal[]): boolean => {
  const values = literals.flatMap(({ fields, elements }) => [...fields.values(), ...elements])
  if (values.some(({ start, end }) => start === node.start && end === node.end)) return true
  const variable = name.slice(outer.name.length + ' > '.length)
  if (!values.some((value) => module.slice(value) === variable)) return false
  return module.calls.every(
    (call) =>
      module.within(call.node) !== outer.name || (call.path[0] !== variable && call.args.every((one) => module.slice(one) !== variable)),
  )
}

const environmentNames = (module: Module): string[] => {
  const names = new Set<string>()
  if (!module.imports.has('os')) return []
  for (const call of module.calls) {
    if (!/^os\.(Getenv|LookupEnv)$/.test(call.callee)) continue
    const name = call.args[0] && module.stringOf(call.args[0])
    if (name) names.add(name)
  }
  return [...names]
}

/** File-level traits; `serves` says whether the file starts a server or a worker. */
/** Excluded from every build, included only in test builds, or a test helper: none of it runs in the service. */
const isUnbuilt = (module: Module): boolean =>
  // Production code calls `testing.Testing()` to detect a test run.
  (module.importSpecs.some((spec) => spec.module === 'testing') && !/\btesting\.Testing\(\)/.test(module.text)) ||
  /^\/\/(go:build|\s*\+build)\s+(ignore|tools?|integration|e2e|mage)\b/m.test(module.text.slice(0, 2_000))

export const traitsOf = (module: Module, serves: 'server' | 'worker' | undefined): FileTraits => {
  const starts = serves ?? (module.package === 'main' && module.functionNamed('main') ? 'program' : undefined)
  return {
    directives: [],
    generated: saysGenerated(module.text),
    shebang: false,
    ...(isUnbuilt(module) && { unbuilt: true as const }),
    jsx: false,
    browserGlobals: false,
    env: environmentNames(module),
    ...(starts ? { starts } : {}),
  }
}
