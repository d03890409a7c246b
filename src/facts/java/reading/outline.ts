import type { CallRecord, ExportRecord, FileTraits, FunctionRecord, ImplementationRecord, ImportRecord, Ref } from '#model/fact'
import { type Call, type JavaModule, type TypeDefinition } from '#languages/java/module'
import { saysGenerated } from '../../reading/generated-marker.ts'

/** Classes that a file imports by name, and packages (`com.acme.*`). */
export const importsOf = (module: JavaModule): ImportRecord[] =>
  [...module.imports.values(), ...module.staticImports.values(), ...module.wildcards.map((name) => `${name}.*`)].map((name) => ({
    module: name,
    typeOnly: false,
    lazy: false,
  }))

/** The class that a file is named after: the first top-level class. */
const mainType = (module: JavaModule): TypeDefinition | undefined =>
  module.types.find((type) => type.outer === undefined && type.kind !== 'anonymous')

/** Members of the file's class by their own names: other files call `charge` of `OrderService` as `OrderService.charge`. */
export const exportsOf = (module: JavaModule): ExportRecord[] => {
  const main = mainType(module)
  const names = new Map<string, string>()
  for (const { owner, name, qualified } of module.methods) if (owner === main) names.set(name, qualified)
  for (const { owner, name } of module.fields)
    if (owner && owner === main && !names.has(name)) names.set(name, `${owner.qualified}.${name}`)
  for (const type of module.types) if (type.outer === main && main && type.name) names.set(type.name, type.qualified)
  return [...names].map(([name, local]) => ({ name, local }))
}

/** Every method and constructor, including interface methods without a body; implementations are listed separately. */
export const functionsOf = (module: JavaModule): FunctionRecord[] =>
  module.methods.map(({ qualified, node }) => ({ name: qualified, startLine: node.startLine, endLine: node.endLine }))

/** Names that a member of a type of this repository may have: full class name and member. */
export const refsOfMember = (module: JavaModule, type: string, member: string): readonly Ref[] => {
  const own = module.types.find((one) => one.name === type || one.qualified === type)
  if (own) return [{ name: `${own.qualified}.${member}` }]
  if (/^(String|Integer|Long|Boolean|Object|List|Map|Set|Optional|Math|System|Thread|Arrays|Collections|Objects)$/.test(type)) return []
  return module
    .fullNames(type)
    .filter(
      (name) =>
        !/^(java|javax|jakarta|org\.springframework|org\.slf4j|lombok|com\.fasterxml|org\.junit|org\.apache\.commons|com\.google\.common)\./.test(
          name,
        ),
    )
    .slice(0, 4)
    .map((name) => ({ module: name, name: member }))
}

/** The function that a call runs, if it belongs to this repository. */
export const refsOfCall = (module: JavaModule, call: Call): readonly Ref[] => {
  if (call.isNew) return refsOfMember(module, call.name, 'constructor')
  if (call.receiver.kind === 'none') {
    // A method of the class, of an enclosing class or of a superclass, or a static import.
    for (let type = module.typeAround(call.node); type; type = type.outer) {
      const own = module.methods.find((method) => method.owner === type && method.name === call.name)
      if (own) return [{ name: own.qualified }]
    }
    const imported = module.staticImports.get(call.name)
    if (imported) return [{ module: imported, name: call.name }]
    const around = module.typeAround(call.node)
    return around ? module.supertypesOf(around).flatMap((name) => refsOfMember(module, name, call.name)) : []
  }
  const type = module.receiverType(call)
  return type ? refsOfMember(module, type, call.name) : []
}

/** Calls between methods, and methods passed on (`this::charge`), by name. */
export const callsOf = (module: JavaModule): CallRecord[] => {
  const calls: CallRecord[] = []
  const seen = new Set<string>()
  const add = (from: string, refs: readonly Ref[], startLine: number): void => {
    for (const to of refs) {
      if (to.module === undefined && to.name === from) continue
      const key = `${from} ${to.module ?? ''} ${to.name}`
      if (seen.has(key)) continue
      seen.add(key)
      calls.push({ from, to, startLine })
    }
  }
  for (const call of module.calls) add(module.within(call.node), refsOfCall(module, call), call.node.startLine)
  for (const reference of module.tree.all('method_reference')) {
    const [, target = '', name = ''] = /^([\w$.\s]+?)\s*::\s*(\w+)$/.exec(reference.text) ?? []
    if (!name) continue
    const around = module.typeAround(reference)
    const variable = /^\w+$/.test(target) ? module.variable(target, reference) : undefined
    const type = target === 'this' || target === 'super' ? around?.name : variable ? module.typeOfVariable(variable) : target
    if (type) add(module.within(reference), refsOfMember(module, type, name === 'new' ? 'constructor' : name), reference.startLine)
  }
  // Methods of an anonymous class count as called by the function that creates it.
  for (const { qualified } of module.methods) {
    const at = qualified.lastIndexOf(' > ')
    if (at > 0) calls.push({ from: qualified.slice(0, at), to: { name: qualified }, startLine: 1 })
  }
  return calls
}

/** Methods of the file that implement or override a method of an interface or superclass. */
export const implementationsOf = (module: JavaModule): ImplementationRecord[] =>
  module.types.flatMap((type) => {
    if (type.kind === 'anonymous' || type.kind === 'annotation') return []
    const supertypes = module.supertypesOf(type)
    if (supertypes.length === 0) return []
    return module.methods
      .filter((method) => method.owner === type && !method.isConstructor)
      .flatMap((method) =>
        supertypes.flatMap((name) => refsOfMember(module, name, method.name).map((of) => ({ of, by: method.qualified }))),
      )
  })

const environment = /System\s*\.\s*getenv\s*\(\s*"(\w+)"\s*\)/g

const serverCalls =
  /\b(SpringApplication\s*\.\s*run|new\s+SpringApplicationBuilder|Micronaut\s*\.\s*(run|build)|Quarkus\s*\.\s*run|Javalin\s*\.\s*create|HttpServer\s*\.\s*create|GrpcServerBuilder|NettyServerBuilder|Undertow\s*\.\s*builder|new\s+Server\s*\(|Vertx\s*\.\s*vertx|ServerBuilder\s*\.\s*forPort|Grizzly\w*Factory)\b/
const servletStart = /\bextends\s+(SpringBootServletInitializer|AbstractAnnotationConfigDispatcherServletInitializer|Application\s*<)/

const startsOf = (text: string): FileTraits['starts'] | undefined => {
  if (servletStart.test(text)) return 'server'
  if (!/\bstatic\s+void\s+main\s*\(|@QuarkusMain/.test(text)) return undefined
  return serverCalls.test(text) ? 'server' : 'program'
}

/** File-level traits. */
export const traitsOf = (module: JavaModule): FileTraits => {
  const { text } = module
  const starts = startsOf(text)
  return {
    directives: [],
    generated:
      saysGenerated(text) || /@(javax\.annotation\.|jakarta\.annotation\.)?(processing\.)?Generated\s*\(/.test(text.slice(0, 6000)),
    shebang: false,
    jsx: false,
    browserGlobals: false,
    env: [...new Set([...text.matchAll(environment)].map((match) => match[1] as string))],
    ...(starts ? { starts } : {}),
  }
}
