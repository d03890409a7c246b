import type { Span } from '#model/source-file'
import { shortText, type Call, type JavaModule } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Context, Extractor } from './context.ts'
import { requestOf } from './external-calls.ts'
import { onlyWritesDown } from './jobs.ts'
import { stringOf } from './literals.ts'

const line = (at: number): Span => ({ startLine: at, endLine: at })

/** Variables that the operating system or the shell sets. */
const ofSystem =
  /^(HOSTNAME|HOME|PATH|USER|USERNAME|PWD|SHELL|LANG|TMP|TEMP|TMPDIR|APPDATA|LOCALAPPDATA|COMPUTERNAME|USERPROFILE|JAVA_HOME|POD_NAME|OS)$/i

/** Checks whether a value is present. */
const asks =
  /^(requireNonNull\w*|ofNullable|isBlank|isNotBlank|isEmpty|isNotEmpty|isNullOrEmpty|hasText|hasLength|notNull|checkNotNull|checkArgument|isNull|nonNull|firstNonNull|defaultIfBlank|defaultString|equals\w*|getOrDefault)$/
/** Does not accept null: fails immediately, or stores it until the first request fails. */
const takesNoNull: Readonly<Record<string, RegExp>> = {
  URI: /^create$/,
  Path: /^of$/,
  Paths: /^get$/,
  Region: /^of$/,
  AwsBasicCredentials: /^create$/,
  Algorithm: /^HMAC\d+$/,
  Keys: /^hmacShaKeyFor$/,
  DriverManager: /^getConnection$/,
  Twilio: /^init$/,
  FirebaseOptions: /./,
  Base64: /./,
}
const makesOfText = /^(URI|URL|BasicAWSCredentials|SecretKeySpec|SendGrid|File)$/
/** Methods called directly on the value. */
const ofText = /^(trim|split|getBytes|toLowerCase|toUpperCase|strip|substring|startsWith|endsWith|replace|length|charAt|contains)$/

const needsText = (call: Call): boolean => {
  if (call.isNew) return makesOfText.test(call.name)
  const on = call.receiver.kind === 'names' ? (call.receiver.parts.at(-1) ?? '') : ''
  return Object.hasOwn(takesNoNull, on) && (takesNoNull[on]?.test(call.name) ?? false)
}

/** Checks in the file's text whether a variable is present. */
const isAskedFor = (text: string, name: string): boolean =>
  new RegExp(
    `(?<![\\w.])(this\\.)?${name}\\s*[!=]=\\s*null|null\\s*[!=]=\\s*${name}\\b|(?<![\\w.])${name}\\s*\\.\\s*(isBlank|isEmpty|equals\\w*)\\s*\\(|\\b(requireNonNull\\w*|ofNullable|is(Not)?(Blank|Empty)|isNullOrEmpty|hasText|hasLength|notNull|checkNotNull|isNull|nonNull)\\s*\\(\\s*(this\\.)?${name}\\b`,
  ).test(text)

const readsEnvironment = (call: Call): boolean =>
  call.name === 'getenv' && call.arguments.length === 1 && call.receiver.kind === 'names' && call.receiver.parts.join('.') === 'System'

/** The call that receives a value, or that is made on it. */
const takerOf = (module: JavaModule, node: SyntaxNode): Call | undefined => {
  const { parent } = node
  const outer = parent && module.callAt(parent)
  if (outer && outer.node.start === node.start) return outer
  return parent?.kind === 'argument_list' && parent.parent ? module.callAt(parent.parent) : undefined
}

const environment = (context: Context): void => {
  const { module, emit } = context
  if (!module.text.includes('getenv')) return
  for (const call of module.calls) {
    if (!readsEnvironment(call)) continue
    const name = stringOf(module, call.arguments[0])
    if (!name || ofSystem.test(name)) continue
    const at = line(call.node.startLine)
    const base = { at, within: module.within(call.node), subject: name }
    const check = (by: string): void => emit({ ...base, kind: 'config-check', names: [name], stops: [], by })
    const asserted = (into: string): void => emit({ ...base, kind: 'config-read', name, use: 'asserted', into: shortText(into, 40) })
    const { parent } = call.node
    const taker = takerOf(module, call.node)
    if (taker) {
      if (asks.test(taker.name)) check(taker.calleeText)
      else if (taker.node.start === call.node.start ? ofText.test(taker.name) : needsText(taker)) asserted(taker.calleeText)
      continue
    }
    if (parent?.kind === 'binary_expression') {
      if (/[!=]=\s*null|null\s*[!=]=/.test(parent.text)) check('if')
      continue
    }
    const variable = parent?.kind === 'variable_declarator' ? module.variable(parent.field('name')?.text ?? '', parent) : undefined
    if (!variable) continue
    if (isAskedFor(module.text, variable.name)) {
      check('if')
      continue
    }
    const use = module.calls.find(
      (one) =>
        one.node.start > call.node.end &&
        ((needsText(one) && one.arguments.some((argument) => argument.text === variable.name)) ||
          (ofText.test(one.name) && module.receiverOf(one)?.node === variable.node)),
    )
    if (use) asserted(use.calleeText)
  }
}

/** A request sent during class initialization: in a static initializer, or for a static field. */
const loading = ({ module, emit }: Context): void => {
  for (const call of module.calls) {
    if (call.isNew || module.methodAround(call.node) || module.inLambda(call.node) || !requestOf(module, call)) continue
    const field = module.tree.around(call.node, new Set(['field_declaration']))
    const isStatic = field
      ? /\bstatic\b/.test(field.text.slice(0, field.text.indexOf('=')))
      : module.tree.around(call.node, new Set(['static_initializer']))
    if (!isStatic) continue
    emit({
      kind: 'import-work',
      at: line(call.node.startLine),
      within: '',
      subject: call.calleeText,
      callee: call.calleeText,
      blocking: true,
    })
  }
}

const serves = /^(run|start|startAndWait|blockUntilShutdown|bind|listen)$/

/** A `main` that starts in a `try` whose `catch` only logs the failure: the process exits as if it had succeeded. */
const swallowed = ({ module, emit }: Context): void => {
  for (const method of module.methods) {
    if (method.name !== 'main' || method.isConstructor || !/\bstatic\b/.test(module.text.slice(method.node.start, method.node.start + 60)))
      continue
    for (const clause of module.tree.all('catch_clause')) {
      const block = clause.field('body')
      const attempt = clause.parent
      const body = attempt?.field('body')
      if (!block || !body || !attempt || !method.node.contains(clause) || module.inLambda(clause)) continue
      if (!/^catch\s*\(\s*(?:final\s+)?(?:[\w.]+\s*\|\s*)*(Exception|Throwable|RuntimeException|IOException)\b/.test(clause.text)) continue
      if (/\bfinally\b/.test(attempt.text.slice(clause.end - attempt.start)) || !onlyWritesDown(module, block)) continue
      const start = module.callsIn(body).find((call) => serves.test(call.name) && !module.inLambda(call.node))
      // The code after it may report the failure.
      const after = module.text.slice(attempt.end, method.node.end)
      if (!start || /\bexit\s*\(|\bthrow\b/.test(after)) continue
      emit({
        kind: 'startup-failure',
        at: line(clause.startLine),
        within: method.qualified,
        subject: 'catch of the start',
        starts: [{ name: method.qualified }],
        what: start.calleeText,
      })
    }
  }
}

/** How a process reads its environment at startup, and how it handles a failed start. */
export const startup: Extractor = (context) => {
  environment(context)
  loading(context)
  swallowed(context)
}
