import type { Extractor } from '../calls/context.ts'

/** Classes that are not thread-safe, according to their documentation. */
const forOneThread: readonly string[] = [
  'java.text.SimpleDateFormat',
  'java.text.DateFormat',
  'java.text.DecimalFormat',
  'java.text.NumberFormat',
  'java.text.MessageFormat',
  'java.util.GregorianCalendar',
  'java.security.MessageDigest',
  'java.security.Signature',
  'javax.crypto.Cipher',
  'javax.crypto.Mac',
  'javax.xml.parsers.DocumentBuilder',
  'javax.xml.transform.Transformer',
  'org.yaml.snakeyaml.Yaml',
]
/** Objects that a framework creates once and shares between all threads. */
const once = /^(Service|Component|RestController|Controller|Repository|Configuration|ApplicationScoped|Singleton|Path|ControllerAdvice)$/
const scoped = /^(Scope|RequestScope|SessionScope|RequestScoped|PrototypeScoped|Dependent|JobScope|StepScope)$/
const alone: ReadonlySet<string> = new Set(['synchronized_statement'])

/** Values that are not thread-safe but shared by all threads. */
export const sharedState: Extractor = ({ module, emit }) => {
  for (const field of module.fields) {
    const type = forOneThread.find((full) => module.isType(field.type, full))
    const { owner } = field
    if (!type || !owner) continue
    const isShared =
      field.isStatic === true ||
      (owner.annotations.some(({ name }) => once.test(name)) && !owner.annotations.some(({ name }) => scoped.test(name)))
    if (!isShared) continue
    const use = module.calls.find((call) => {
      if (call.isNew || call.name === 'clone' || module.receiverOf(call)?.node !== field.node) return false
      const method = module.methodAround(call.node)
      if (!method || method.isConstructor || module.tree.around(call.node, alone)) return false
      if (/\block\s*\(\)|Lock\b/.test(module.bodyText(method))) return false
      return !/\bsynchronized\b/.test(module.text.slice(method.node.start, method.node.field('name')?.start ?? method.node.start))
    })
    if (!use) continue
    emit({
      kind: 'concurrent-hazard',
      at: { startLine: use.nameLine, endLine: use.nameLine },
      within: module.within(use.node),
      subject: `shared ${field.name}`,
      hazard: 'unsafe-value-shared',
      name: field.name,
      type: type.slice(type.lastIndexOf('.') + 1),
      otherAt: field.node.span,
    })
  }
}
