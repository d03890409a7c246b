import type { LogCall, LoggedValue } from '#model/facts/log'
import { bare, shortText, type Call, type JavaModule } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { isHarmlessToken, isPasswordName, isPersonalName } from '../libraries/personal-names.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import type { Extractor } from './context.ts'
import { loggerOf, lostErrors } from './loggers.ts'

const levels = /^(trace|debug|info|warn|error|fatal|severe|warning|fine)$/
const loggerName = /^(log|logger|LOG|LOGGER|_log|_logger)$/

/** The plain name of a logged value: `password`, `getPassword()` of `user.getPassword()`. */
const nameOf = (module: JavaModule, node: SyntaxNode): { readonly name: string; readonly member: boolean } | undefined => {
  if (node.kind === 'identifier') return { name: node.text, member: false }
  if (node.kind === 'field_access') return { name: node.field('field')?.text ?? '', member: true }
  const call = module.callAt(node)
  const getter = call && !call.isNew && call.arguments.length === 0 ? /^get([A-Z]\w*)$/.exec(call.name)?.[1] : undefined
  return getter ? { name: getter[0]?.toLowerCase() + getter.slice(1), member: true } : undefined
}

const whatOf = (name: string, member: boolean): LoggedValue['what'] | undefined => {
  if (isPasswordName(name)) return 'password'
  if (isSensitiveName(name) && !isHarmlessToken(name)) return 'secret'
  return member && isPersonalName(name) ? 'personal' : undefined
}

/** An object of another class: the output of its `toString` is not known here. */
const isObject = (module: JavaModule, node: SyntaxNode): boolean => {
  const type = module.typeOf(node)
  return type !== undefined && !/^(String|CharSequence|Object|char|StringBuilder|char\[\])?$/.test(type)
}

function* valuesIn(module: JavaModule, node: SyntaxNode): Iterable<LoggedValue> {
  const expression = bare(node)
  if (expression.kind === 'binary_expression') {
    for (const side of ['left', 'right']) {
      const part = expression.field(side)
      if (part) yield* valuesIn(module, part)
    }
    return
  }
  const found = nameOf(module, expression)
  // A constant holds the name of a setting, not its value.
  if (!found || /^[A-Z0-9_]+$|[uU]sage|[cC]ount|[lL]og(ger)?$/.test(found.name) || isObject(module, expression)) return
  const what = whatOf(found.name, found.member)
  if (what) yield { name: shortText(expression.text, 50), what, at: expression.span }
}

/** A secret that is masked before it is logged, or whose presence alone is logged. */
const covered = /mask|redact|hash|encrypt|[nN]ull|isEmpty|length|\*\*/

/** Classes whose `toString` prints a field with a plain-text secret. */
export const textForms: Extractor = ({ module, emit }) => {
  for (const method of module.methods) {
    if (method.name !== 'toString' || module.parametersOf(method).length > 0 || method.owner.name === '') continue
    const body = module.bodyText(method)
    if (covered.test(body)) continue
    for (const field of module.fields) {
      if (field.owner !== method.owner || field.isStatic || !/^(String|char\[\])$/.test(field.type)) continue
      const what = whatOf(field.name, false)
      const getter = `get${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}`
      if (
        (what !== 'password' && what !== 'secret') ||
        !new RegExp(`(?<!["\\w])(this\\.)?(${field.name}\\b(?!")|${getter}\\(\\))`).test(body)
      )
        continue
      const { startLine } = method.node
      const className = module.packageName ? `${module.packageName}.${method.owner.qualified}` : method.owner.qualified
      emit({
        kind: 'text-form',
        at: { startLine, endLine: startLine },
        within: method.qualified,
        subject: className,
        className,
        field: field.name,
        what,
      })
      break
    }
  }
}

const objectsIn = (module: JavaModule, node: SyntaxNode): NonNullable<LogCall['objects']> => {
  const expression = bare(node)
  const type = expression.kind === 'identifier' ? module.typeOf(expression) : undefined
  if (type === undefined || !/^[A-Z][\w.]*$/.test(type) || !isObject(module, expression)) return []
  return [{ name: expression.text, classNames: module.fullNames(type), at: expression.span }]
}

const mayTell =
  /[(\s,+.]\w*([pP]ass|[sS]ecret|[tT]oken|[kK]ey|[cC]redential|[mM]ail|[pP]hone|[nN]ame|[bB]irth|[sS]sn|[iI]ban|[cC]ard|[mM]obile)/

const valuesOf = (module: JavaModule, call: Call): LogCall['values'] =>
  mayTell.test(`(${call.argumentText}`) ? call.arguments.flatMap((argument) => [...valuesIn(module, argument)]) : []

/** `System.out.println(…)`, `e.printStackTrace()`: bypass the loggers and write to the process's output. */
const writesPast = (call: Call): boolean => {
  if (call.receiver.kind !== 'names') return false
  if (call.name === 'printStackTrace') return call.receiver.parts.length === 1 && !call.hasArguments
  return /^print(ln|f)?$/.test(call.name) && /^System\.(out|err)$/.test(call.receiver.parts.join('.'))
}

/** Logger calls and direct output, with the values logged under a sensitive name. */
export const logCalls: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    if (call.isNew || call.receiver.kind !== 'names') continue
    const last = call.receiver.parts[call.receiver.parts.length - 1] ?? ''
    const isPast = writesPast(call)
    if (!isPast && (!levels.test(call.name) || !loggerName.test(last))) continue
    const objects = isPast ? [] : call.arguments.flatMap((argument) => objectsIn(module, argument))
    const logger = isPast ? undefined : loggerOf(module, call)
    emit({
      kind: 'log-call',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: module.within(call.node),
      subject: call.calleeText,
      library: isPast ? 'console' : 'slf4j',
      ...(logger ? { logger } : {}),
      level: isPast ? (last === 'out' ? 'info' : 'error') : call.name,
      callee: call.calleeText,
      values: valuesOf(module, call),
      lostErrors: logger ? lostErrors(module, call) : [],
      ...(objects.length > 0 ? { objects } : {}),
    })
  }
}
