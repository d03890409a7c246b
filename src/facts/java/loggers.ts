import type { LogCall, LostError } from '#model/facts/log'
import { bare, shortText, type Call, type JavaModule } from '#languages/java/module'
import type { Extractor } from './context.ts'

/** Loggers that record level, name, thread and the thread's context (MDC); a layout formats these as text or as fields. */
const loggerTypes: Readonly<Record<string, string>> = {
  'org.slf4j.Logger': 'slf4j',
  'org.slf4j.ext.XLogger': 'slf4j',
  'org.apache.logging.log4j.Logger': 'log4j2',
  'org.jboss.logging.Logger': 'jboss-logging',
  'com.google.common.flogger.FluentLogger': 'flogger',
}
/** Lombok's annotations that make the field `log`. */
const byAnnotation: Readonly<Record<string, string>> = {
  Slf4j: 'slf4j',
  XSlf4j: 'slf4j',
  Log4j2: 'log4j2',
  JBossLog: 'jboss-logging',
  Flogger: 'flogger',
}

const libraryOf = (module: JavaModule, type: string): string | undefined => {
  const full = Object.keys(loggerTypes).find((name) => module.isType(type, name))
  return full && loggerTypes[full]
}

/** Loggers in fields of a file's classes. */
export const loggers: Extractor = ({ module, emit }) => {
  const add = (library: string, name: string, startLine: number): void =>
    emit({
      kind: 'logger',
      at: { startLine, endLine: startLine },
      within: '',
      subject: `logger ${name}`,
      library,
      name,
      structured: 'by-layout',
      redacts: false,
      errorKeys: [],
    })
  for (const { owner, type, name, node } of module.fields) {
    const library = owner && /Logger$/.test(type) ? libraryOf(module, type) : undefined
    if (owner && library) add(library, `${owner.qualified}.${name}`, node.startLine)
  }
  for (const type of module.types)
    for (const annotation of type.annotations) {
      const library = Object.hasOwn(byAnnotation, annotation.name) ? byAnnotation[annotation.name] : undefined
      if (library) add(library, `${type.qualified}.log`, annotation.span.startLine)
    }
}

/** The logger that a call uses, if it is a field of a class in this file. */
export const loggerOf = (module: JavaModule, call: Call): LogCall['logger'] => {
  const { receiver } = call
  const name = receiver.kind === 'names' ? (receiver.parts.at(-1) ?? '') : ''
  for (let type = module.typeAround(call.node); type; type = type.outer) {
    const field = module.field(type, name)
    if (
      field ? libraryOf(module, field.type) : name === 'log' && type.annotations.some(({ name: one }) => Object.hasOwn(byAnnotation, one))
    )
      return { name: `${type.qualified}.${name}` }
  }
  return undefined
}

/** Where the message's own text ends: literals, their sums with values, and text blocks. */
const isText = /^(string_literal|binary_expression)$/

/**
 * Errors passed after the message without a placeholder. Only the last argument is logged in full, and only if it is the error itself; its message,
 * or the error in any other position, is silently dropped.
 */
export const lostErrors = (module: JavaModule, call: Call): readonly LostError[] => {
  const [message, ...values] = call.arguments
  if (!message || values.length === 0 || !isText.test(message.kind) || !message.text.includes('"')) return []
  const places = message.text.split('{}').length - 1
  const last = values.length - 1
  const lost = values.flatMap((value, index): LostError[] => {
    const expression = bare(value)
    const [, error = '', says] =
      /^([A-Za-z_]\w*)(\s*\.\s*(?:getMessage|getLocalizedMessage|toString)\s*\(\s*\))?$/.exec(expression.text) ?? []
    if (index < places || error === '' || module.variable(error, expression)?.node.kind !== 'catch_clause') return []
    return says === undefined && index === last ? [] : [{ name: shortText(expression.text, 50), how: 'behind-message', at: value.span }]
  })
  // The error is logged elsewhere in the call, as the last argument or in a placeholder.
  return values.some(
    (value, index) => index === last && /^[a-z]\w*$/.test(value.text) && module.variable(value.text, value)?.node.kind === 'catch_clause',
  )
    ? []
    : lost
}
