import { shortText } from '#languages/python/module'
import { cleans, listsSensitive, takesSecretsOut } from '../../libraries/failure-names.ts'
import { hidesSecret } from '../../secrets/hides-secret.ts'
import type { Extractor } from '../calls/context.ts'

/** The consumer of the cleaned value: a log, an error, a report. */
const writesDown = /\b(log(ger|ging)?|LOG|print|raise|capture_\w+|set_(tag|context|extra)|\w*(Error|Exception))\b/

/** `_sanitize_git_error(text)`: its name says where it removes secrets. */
const cleansText =
  /^_*(redact|mask|scrub|saniti[sz]e|obfuscate|censor)_(\w+_)?(error|exception|message|output|log|traceback|url|uri|headers?|env|environment|settings|config|params|credentials?)s?$|^_*filter_(from_)?logs?(_\w+)?$/

/** Calls that replace part of a text with a mask: `re.sub(r"(session)=\\w+", r"\\1=<redacted>", text)`. */
const puts = /^(sub|subn|replace)$/
const maskText = /\*{3}|[[<({](?:redacted|filtered|masked|hidden|removed)[\])}>]|\bREDACTED\b/i

const quoted = /["']([^"'\n]{2,60})["']/g

/** An assignment of a list, set or tuple of strings, up to its end. */
const named = /^[ \t]*(?:self\.|cls\.)?(\w+)[ \t]*(?::[^=\n]*)?=[ \t]*(?:(?:frozen)?set\()?[[({]([^\])}]*)[\])}]/gm

/** Functions that remove secrets from output, and lists of fields to hide. */
export const disclosure: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    const { member } = call
    if (
      puts.test(member) &&
      module.within(call.node) !== '' &&
      call.arguments.positional.some(({ kind, text }) => kind === 'string' && maskText.test(text))
    )
      emit({
        kind: 'safeguard',
        at: call.node.span,
        within: module.within(call.node),
        subject: `disclosure ${shortText(call.node.text, 60)}`,
        against: 'disclosure',
        by: shortText(call.node.text, 60),
      })
    const isCleaning =
      takesSecretsOut.test(member) ||
      cleansText.test(member) ||
      (cleans.test(member) && writesDown.test(around(module.text, call.node.start)))
    if (!isCleaning || module.within(call.node) === '') continue
    const [given] = call.arguments.positional
    if (!given) continue
    // A value that is cleaned in place keeps its name in the statements that follow.
    const of = call.node.parent?.kind === 'expression_statement' ? undefined : cleanedName(given.text)
    emit({
      kind: 'safeguard',
      at: call.node.span,
      within: module.within(call.node),
      subject: `disclosure ${member}`,
      against: 'disclosure',
      by: `${shortText(call.calleeText, 40)}()`,
      ...(of === undefined ? {} : { optionOf: of }),
    })
  }
  if (!/sensitive|redact|scrub|secret|private|pii|masked/i.test(module.text)) return
  for (const found of module.text.matchAll(named)) {
    const [whole, name = '', items = ''] = found
    if (!listsSensitive.test(name)) continue
    const names = [...items.matchAll(quoted)].map(([, item = '']) => item)
    if (names.length === 0) continue
    const startLine = module.text.slice(0, found.index + whole.search(/\S/)).split('\n').length
    emit({
      kind: 'redaction',
      at: { startLine, endLine: startLine + whole.trimStart().split('\n').length - 1 },
      within: '',
      subject: 'redacted names',
      names,
      saysSo: /redact|scrub|censor|mask/i.test(name),
      ...hidesSecret(names),
    })
  }
}

/** `headers` of `request.headers`, `uri` of `uri.decode("ascii")` and of `str(uri)`. */
const cleanedName = (text: string): string | undefined =>
  /^[\w.]+$/.test(text) ? text.split('.').at(-1) : /\b([A-Za-z_]\w*)\b(?!\s*\()/.exec(text)?.[1]

/** The part of a line before a position. */
const around = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
