import type { Protection } from '#model/facts/requests/safeguard'
import type { Span } from '#model/source-file'
import { shortText, type Annotation, type Call, type JavaModule } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { asksOwnData, takesSecretsOut } from '../../libraries/failure-names.ts'
import { isSensitiveName } from '../../secrets/sensitive-name.ts'
import { checksInput, cleansInput, saysThereAlready } from '../../libraries/safeguard-names.ts'
import type { Extractor } from './context.ts'

type Add = (
  against: Protection,
  at: Span,
  within: string,
  by: string,
  subject: string,
  optionOf?: string,
  setOn?: string,
  givesError?: boolean,
) => void

const attempts = new Set(['try_statement', 'try_with_resources_statement'])

/** Words of a handler that passes the failure on instead of continuing without the result. */
const handsOn =
  /\bthrow\b|\b[45]\d\d\b|\b(sendError|status|completeExceptionally|onError|onFailure|error\s*\(\s*\w+\s*\)\s*;\s*return|exit|abort)\s*\(|ResponseEntity|HttpStatus|Thread\.currentThread\(\)\.interrupt/
/** Exception classes for failures of a remote system, as opposed to a value that could not be parsed. */
const failsOutside =
  /\b(\w*(IO|Timeout|Connect|Socket|Http|Rest|Web|Feign|Client|Api|Service|Server|Remote|Network|Redis|Kafka|Jms|Amqp|Mail|Messaging|SQL|Sql|DataAccess|Persistence|NotFound|Unavailable|Execution|Grpc|StatusRuntime|Mongo|Elasticsearch|Aws|Sdk|Amazon|S3|Ldap|Naming|CallNotPermitted|BulkheadFull)\w*(Exception|Error)|Exception|RuntimeException|Throwable)\b/
const mostStatements = 3
/** Calls that only handle local values and cannot fail because a dependency is down. */
const staysHere =
  /^(parse\w*|valueOf|readValue|writeValueAsString|decode\w*|encode\w*|format|getInstance|forName|newInstance|close|sleep|join|await\w*|matcher|compile|toString|getBytes|cast|invoke|fromString|of)$/

/** Whether a clause returns or stores the exception that it caught. */
const givesError = (clause: SyntaxNode, name: string | undefined): boolean =>
  name !== undefined && clause.inside('return_statement', 'assignment_expression').some(({ text }) => text.split(/\W+/).includes(name))

const line = (at: number): Span => ({ startLine: at, endLine: at })

/** Where a method continues without the result of a failed call, or handles a unique violation as "already exists". */
const handlers = (module: JavaModule, add: Add): void => {
  for (const clause of module.tree.all('catch_clause')) {
    const open = clause.text.indexOf('{')
    const head = clause.text.slice(clause.text.indexOf('(') + 1, clause.text.lastIndexOf(')', open))
    const words = head.split(/\s+/).filter((word) => word !== '' && word !== 'final')
    const caught = words.slice(0, -1).join(' ')
    const handled = clause.text.slice(open + 1)
    const isThere = saysThereAlready.test(caught) || /unique|duplicate\s?key|already[ _]exists/i.test(handled)
    if (caught === '' || (!isThere && (!failsOutside.test(caught) || handsOn.test(handled)))) continue
    if (isThere && /^\s*throw\s+(e|ex|exception)\s*;\s*\}\s*$/.test(handled)) continue
    const within = module.within(clause)
    const body = clause.around(attempts)?.field('body')
    if (!body || within === '') continue
    const asked = module
      .callsIn(body)
      .find((call) => !call.isNew && call.receiver.kind !== 'none' && (isThere || !staysHere.test(call.name)))
    if (!asked) continue
    if (isThere) add('duplicate', clause.span, within, `catch ${shortText(caught, 50)}`, asked.calleeText, asked.name)
    else if (body.children.length <= mostStatements)
      add('dependence', clause.span, within, asked.calleeText, asked.calleeText, asked.name, undefined, givesError(clause, words.at(-1)))
  }
}

/** Parser features that disable external XML entities and documents. */
const closesParser =
  /disallow-doctype-decl|external-general-entities|external-parameter-entities|load-external-dtd|ACCESS_EXTERNAL_\w+|SUPPORT_DTD|IS_SUPPORTING_EXTERNAL_ENTITIES|FEATURE_SECURE_PROCESSING/

/** Operators of Reactor, RxJava, Mutiny and futures that retry, and those that continue after a failure. */
const triesAgain = /^(retryWhen|retryBackoff|retryUntil)$/
const goesOn =
  /^(onErrorResume|onErrorReturn|onErrorReturnItem|onErrorResumeNext|onErrorComplete|onErrorContinue|exceptionally|exceptionallyCompose)$/
/** Only replaces one failure with another. */
const failsAnew =
  /\b(Mono|Flux|Single|Completable|Uni|Observable)\s*\.\s*(error|failure)\s*\(|\bthrow\b|\bfailedFuture\s*\(|completeExceptionally|(Exception|Error)Handler\b|Status(Runtime)?Exception/

/** An operator of a chain, as an option of the call before it. */
const ofChain = (call: Call, at: Span, within: string, add: Add): void => {
  const { receiver, name } = call
  if (receiver.kind === 'none' || within === '') return
  const before = receiver.kind === 'call' ? receiver.call.name : receiver.kind === 'names' ? receiver.parts.at(-1) : undefined
  if (triesAgain.test(name)) add('transience', at, within, `${name}()`, `of ${before ?? 'the chain'}`, before)
  else if (!failsAnew.test(call.argumentText)) add('dependence', at, within, `${name}()`, `${name} of ${before ?? 'the chain'}`, before)
}

/** Encodes outside input so that it cannot break out of a URL or page. */
const encodes = ({ name, receiver }: Call): boolean =>
  /^(encode\w*|for(Html|JavaScript|Uri)\w*)$/.test(name) &&
  receiver.kind === 'names' &&
  /^(URLEncoder|UriUtils|UriEncoder|UriComponent|Encode|HtmlUtils|UrlEscapers)$/.test(receiver.parts.join('.'))

const namesKey = /\bidempotency[-_]?key\b/i
/** Calls that send such a key, as a header or as an option. */
const sendsKey = /^(put|set|add|of|entry|header|headers|addHeader|setHeader|setIdempotencyKey|idempotencyKey|withIdempotencyKey)$/

const ofCall = (module: JavaModule, call: Call, add: Add): void => {
  const { name } = call
  const within = module.within(call.node)
  const at = line(call.nameLine)
  const last = (text: string): string | undefined => text.split(/\W+/).findLast((word) => word !== '')
  if (call.isNew) return
  if (/^(setFeature|setAttribute|setProperty)$/.test(name) && closesParser.test(call.argumentText))
    add(
      'injection',
      at,
      within,
      `${name}(${closesParser.exec(call.argumentText)?.[0] ?? ''})`,
      closesParser.exec(call.argumentText)?.[0] ?? '',
    )
  else if (
    sendsKey.test(name) &&
    within !== '' &&
    call.hasArguments &&
    (namesKey.test(name.replace(/^(set|with)/, '')) || /"idempotency[-_]?key"|\bIDEMPOTENCY_KEY\w*\s*,/i.test(call.argumentText))
  )
    add('doubling', at, within, shortText(call.calleeText, 40), 'idempotency key')
  else if (triesAgain.test(name) || goesOn.test(name)) ofChain(call, at, within, add)
  else if ((checksInput.test(name) || name === 'matchesPattern') && within !== '')
    add('injection', at, within, `${call.calleeText}()`, name)
  else if ((cleansInput.test(name) || encodes(call)) && within !== '' && call.arguments.length > 0) {
    const of = last(call.arguments[0]?.text ?? '')
    if (of) add('injection', at, within, `${call.calleeText}()`, `${name} ${of}`, of)
  } else if (takesSecretsOut.test(name) && within !== '' && call.arguments.length > 0) {
    const of = last(call.arguments[0]?.text ?? '')
    // As a statement it changes its argument in place; otherwise its result replaces the argument.
    const isStatement = call.node.parent?.kind === 'expression_statement'
    if (of)
      add('disclosure', at, within, `${call.calleeText}()`, `${name} ${of}`, isStatement ? undefined : of, isStatement ? of : undefined)
  } else if (name === 'registerSynchronization' && /\bafter(Commit|Completion)\b/.test(call.argumentText)) {
    const effect = module.callsIn(call.node).find((inner) => inner !== call && !inner.isNew && inner.receiver.kind === 'names')
    add('early-effect', at, within, `${call.calleeText}()`, effect?.name ?? '', effect?.name)
  }
}

/** Annotations of Spring, Resilience4j and MicroProfile Fault Tolerance. */
const ofAnnotation = ({ name, text }: Annotation): Protection | undefined => {
  if (name === 'TransactionalEventListener') return /BEFORE_COMMIT/.test(text) ? undefined : 'early-effect'
  if (name === 'Bulkhead') return 'excess'
  return name === 'Fallback' || /\bfallback(Method)?\s*=/.test(text) ? 'dependence' : undefined
}

/** A field that is excluded from JSON output or from `toString`. */
const keepsIn = ({ name, text }: Annotation): boolean =>
  name === 'JsonIgnore' ||
  name === 'Exclude' ||
  (name === 'JsonProperty' && /WRITE_ONLY/.test(text)) ||
  (name === 'Expose' && /serialize\s*=\s*false/.test(text))

/** Types that hold a secret and do not print it, by their names. */
const keepsSecret =
  /^(Secret|Masked|Redacted|Sensitive|Obfuscated|Guarded|Hidden|Protected|Encrypted)(String|Value|Text|Bytes|Data)$|^GuardedString$/

/** Fields of classes and components of records, with their types. */
const declaredValues = (module: JavaModule): readonly { readonly name: string; readonly type: string; readonly at: Span }[] => [
  ...module.fields.map(({ name, type, node }) => ({ name, type, at: line(node.startLine) })),
  ...module.types.flatMap(({ kind, node }) => {
    const list = kind === 'record' ? node.field('parameters') : undefined
    if (!list) return []
    return [...list.text.matchAll(/\b(\w+)\s+(\w+)(?=\s*[,)])/g)].map(([whole, type = '', name = ''], index, all) => {
      const before = list.text.slice(0, all[index]?.index ?? 0)
      return { name, type, at: line(list.startLine + before.split('\n').length - 1 + whole.split('\n').length - 1) }
    })
  }),
]

/** Code in a method that continues after a failure, waits for the commit, limits how much is held, or neutralizes outside input. */
export const failureSafeguards: Extractor = ({ module, emit }) => {
  const add: Add = (against, at, within, by, subject, optionOf, setOn, tellsError) =>
    emit({
      kind: 'safeguard',
      at,
      within,
      subject: `${against} ${subject}`,
      against,
      by,
      ...(optionOf === undefined ? {} : { optionOf }),
      ...(setOn === undefined ? {} : { setOn }),
      ...(against === 'dependence' ? asksOwnData(by) : {}),
      ...(tellsError ? { givesError: true } : {}),
    })
  handlers(module, add)
  for (const call of module.calls) ofCall(module, call, add)
  for (const { name, type, at } of declaredValues(module))
    if (isSensitiveName(name) && keepsSecret.test(type)) add('disclosure', at, '', type, `${type} of ${name}`, name)
  for (const field of module.fields) {
    if (!isSensitiveName(field.name) && !/(Hash|Salt|Secret|Password|Token)$/.test(field.name)) continue
    for (const annotation of field.annotations ?? [])
      if (keepsIn(annotation))
        add('disclosure', annotation.span, '', `@${annotation.name}`, `@${annotation.name} of ${field.name}`, field.name)
  }
  for (const method of module.methods)
    for (const annotation of method.annotations) {
      const against = ofAnnotation(annotation)
      if (against)
        add(
          against,
          annotation.span,
          method.qualified,
          against === 'dependence' ? `${method.name}()` : `@${annotation.name}`,
          annotation.name,
        )
    }
}
