import type { LoggedValue, LostError } from '#model/facts/log'
import { bare, originName, shortText, type Call, type Origin, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { isHarmlessToken, isPasswordName, isPersonalName } from '../libraries/personal-names.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import type { Extractor } from './context.ts'
import { nameOfMade } from './name-of-made.ts'

const levels = /^(debug|info|warning|warn|error|exception|critical|fatal|log|trace|success)$/
const loggerName = /(^|[._])(log|logger|logging|LOG|LOGGER)$/

const makers: readonly { readonly name: RegExp; readonly library: string; readonly structured: boolean }[] = [
  { name: /^logging\.getLogger$|^celery\.utils\.log\.get_task_logger$/, library: 'logging', structured: false },
  { name: /^structlog\.(get_logger|getLogger|stdlib\.get_logger)$/, library: 'structlog', structured: true },
]

const makerOf = (name: string): (typeof makers)[number] | undefined => makers.find((maker) => maker.name.test(name))

/** The logging library of a call; undefined if its receiver is not a logger. */
const libraryOf = (call: Call, origin: Origin): string | undefined => {
  if (!levels.test(call.member)) return undefined
  const name = originName(origin).replace(/\.\w+$/, '')
  if (name === 'logging') return 'logging'
  if (/^loguru\.logger$/.test(name)) return 'loguru'
  const made = origin.kind === 'made' ? makerOf(originName(origin.callee)) : undefined
  if (made) return made.library
  const parts = call.callee?.object ? [] : (call.callee?.parts ?? [])
  return parts.length > 1 && loggerName.test(parts.slice(0, -1).join('.')) ? '' : undefined
}

const payload = /^(self\.)?(request|req)\.(data|body|POST|json|form)$|^request\.(get_json|get_data|json)\(\)$/
const headers = /^(self\.)?(request|req)\.(headers|META)$/

const lastName = (node: SyntaxNode): string | undefined => {
  if (node.kind === 'identifier') return node.text
  if (node.kind === 'attribute') return node.field('attribute')?.text
  return node.kind === 'subscript' ? /\[\s*["'](\w+)["']\s*\]$/.exec(node.text)?.[1] : undefined
}

const whatOf = (node: SyntaxNode, key?: string): LoggedValue['what'] | undefined => {
  const value = bare(node)
  const { text } = value
  if (payload.test(text)) return 'payload'
  if (headers.test(text)) return 'headers'
  const own = lastName(value)
  // A constant (`PASSWORD_TOO_SHORT`) names a message or a setting, not a value.
  if (own === undefined || /^[A-Z][A-Z0-9_]*$/.test(own)) return undefined
  if (key !== undefined && /mask|redact|hash|has|is|length|preview|len/i.test(key)) return undefined
  const name = isSensitiveName(own) || isPersonalName(own) ? own : (key ?? own)
  // The last word of a name decides: `token_status` is a status.
  if (!isPersonalName(name) && !/(passw(or)?d|passphrase|secret|token|key|credentials?)$/i.test(name)) return undefined
  if (isPasswordName(name)) return 'password'
  if (isSensitiveName(name) && !isHarmlessToken(name)) return 'secret'
  return isPersonalName(name) && (value.kind === 'attribute' || value.kind === 'subscript' || key !== undefined) ? 'personal' : undefined
}

const loops: ReadonlySet<string> = new Set(['for_statement'])

/** `for token in rule:` goes through the words of a text or the names of fields, unless what it goes through has the plural name. */
const isPartOfText = (module: PythonModule, value: SyntaxNode): boolean => {
  if (value.text !== 'token') return false
  for (let loop = module.tree.around(value, loops); loop; loop = module.tree.around(loop, loops))
    if (loop.field('left')?.text === 'token') return !/tokens\b/i.test(loop.field('right')?.text ?? '')
  return false
}

/** Values passed to a log call: arguments, keywords, f-string and `format` placeholders, and the items of `extra`. */
function* valuesIn(module: PythonModule, node: SyntaxNode, key?: string): Iterable<LoggedValue> {
  const value = bare(node)
  if (value.kind === 'string' || value.kind === 'concatenated_string') {
    for (const part of value.kind === 'string' ? [value] : value.children)
      for (const hole of part.children) {
        const [inner] = hole.kind === 'interpolation' ? hole.children : []
        if (inner) yield* valuesIn(module, inner)
      }
    return
  }
  if (value.kind === 'dictionary') {
    for (const pair of value.children) {
      const held = pair.kind === 'pair' ? pair.field('value') : undefined
      if (held) yield* valuesIn(module, held, pair.field('key')?.text.replace(/["']/g, ''))
    }
    return
  }
  if (value.kind === 'binary_operator' || value.kind === 'tuple') {
    for (const child of value.children) yield* valuesIn(module, child)
    return
  }
  const call = module.callAt(value)
  if (call?.member === 'format') {
    for (const argument of call.arguments.positional) yield* valuesIn(module, argument)
    return
  }
  const what = isPartOfText(module, value) ? undefined : whatOf(value, key)
  if (what) yield { name: shortText(value.text, 50), what, at: value.span }
}

/** Modules for command-line arguments and terminal output: they identify a program that a person runs. */
const commandLine = /^(argparse|click|typer|fire|docopt|rich|cmd|code)(\.|$)|^django\.core\.management/

/** In a command-line program, `print` answers the user and is not a log. */
const answersByPrint = (module: PythonModule): boolean => module.imports.some((one) => commandLine.test(one.module))

/** The call writes somewhere other than the process's output. */
const writesElsewhere = (call: Call): boolean => {
  const file = call.arguments.keywords.get('file')?.value.text
  return file !== undefined && !/^sys\.(stdout|stderr)$/.test(file)
}

const branches: ReadonlySet<string> = new Set(['if_statement'])

/** `if settings.DEBUG: print(…)`: does not run in production. */
const isForDebugging = (module: PythonModule, call: Call): boolean => {
  const own = module.functionAround(call.node)
  for (let at = module.tree.around(call.node, branches); at && module.functionAround(at) === own; at = module.tree.around(at, branches))
    if (/\b(DEBUG|debug|TESTING|verbose)\b/.test(at.field('condition')?.text ?? '')) return true
  return false
}

/** JSON formatters, as named in a configuration. */
const jsonFormatter =
  /\b(pythonjsonlogger|python_json_logger|json_log_formatter|logstash_formatter|logstash_async|ecs_logging|google\.cloud\.logging|JsonFormatter|JSONFormatter|JSONRenderer\(\)|serialize\s*=\s*True)\b/

/** The line that configures JSON logging. */
const structuredBy = (module: PythonModule): { readonly line: number; readonly by: string } | undefined => {
  const found = jsonFormatter.exec(module.text)
  if (
    !found ||
    (found[0].startsWith('serialize') && !/\bloguru\b/.test(module.text)) ||
    (found[0].startsWith('JSONR') && !/structlog/.test(module.text))
  )
    return undefined
  return { line: module.text.slice(0, found.index).split('\n').length, by: found[0].split(/[(=\s]/)[0] ?? '' }
}

const handlers: ReadonlySet<string> = new Set(['except_clause'])

/**
 * `logger.error("it failed", error)`: the message has no placeholder for the error, so formatting fails and no handler receives the line.
 */
const lostErrors = (module: PythonModule, call: Call, library: string): LostError[] => {
  const [message, ...values] = call.arguments.positional
  if (library !== 'logging' || message?.kind !== 'string' || values.length === 0 || call.arguments.spread || message.text.includes('%'))
    return []
  const clause = module.tree.around(call.node, handlers)
  const caught = clause && /^except\b[^\n]*\bas\s+(\w+)\s*:/.exec(clause.text)?.[1]
  const error = values.find((value) => value.text === caught)
  return error ? [{ name: error.text, how: 'without-placeholder', at: error.span }] : []
}

/** Logger calls, and the values logged under a sensitive name. */
export const logCalls: Extractor = ({ module, emit }) => {
  const structured = structuredBy(module)
  if (structured)
    emit({
      kind: 'logger',
      at: { startLine: structured.line, endLine: structured.line },
      within: '',
      subject: `structured ${structured.by}`,
      library: structured.by,
      name: '',
      structured: true,
      redacts: false,
      errorKeys: undefined,
    })
  for (const call of module.calls) {
    if (!levels.test(call.member) && !/^(getLogger|get_logger|get_task_logger)$/.test(call.member)) {
      if (call.member !== 'print' || call.callee?.parts.length !== 1 || call.callee.object) continue
    }
    const origin = call.origin()
    const maker = makerOf(originName(origin))
    if (maker) {
      emit({
        kind: 'logger',
        at: call.node.span,
        within: module.within(call.node),
        subject: maker.library,
        library: maker.library,
        name: nameOfMade(module, call),
        structured: maker.structured,
        redacts: false,
        errorKeys: undefined,
      })
      continue
    }
    const library = call.member === 'print' ? 'console' : libraryOf(call, origin)
    if (library === undefined) continue
    const { positional, keywords } = call.arguments
    const values = [
      ...positional.flatMap((argument) => [...valuesIn(module, argument)]),
      ...[...keywords].flatMap(([key, { value }]) =>
        key === 'exc_info' ? [] : [...valuesIn(module, value, key === 'extra' ? undefined : key)],
      ),
    ]
    if (library === 'console' && (answersByPrint(module) || writesElsewhere(call) || isForDebugging(module, call))) continue
    // Module-level `print` is reported only for the values it prints, because it is mostly found in scripts.
    if (library === 'console' && values.length === 0 && !module.functionAround(call.node)) continue
    const lost = lostErrors(module, call, library)
    emit({
      kind: 'log-call',
      at: call.node.span,
      within: module.within(call.node),
      subject: call.calleeText,
      library,
      level: call.member,
      callee: call.calleeText,
      values,
      lostErrors: lost,
      ...(lost.length > 0 ? { made: { library, redacts: false, errorKeys: [] } } : {}),
    })
  }
}
