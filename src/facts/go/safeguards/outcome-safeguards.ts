import { originName, type Branch, type Call } from '#languages/go/module'
import { mask } from '../../libraries/failure-names.ts'
import { checksInput, cleansInput } from '../../libraries/safeguard-names.ts'
import { isSensitiveName } from '../../secrets/sensitive-name.ts'
import { addSafeguard, shortened } from './add-safeguard.ts'
import type { Context, Extractor } from '../calls/context.ts'
import { loopAround } from '../work/loops.ts'

/** Code in a function that recognizes a repetition, neutralizes outside input, or masks a secret. */
export const outcomeSafeguards: Extractor = (context) => {
  for (const branch of context.module.branches()) {
    knowsDuplicate(context, branch)
    refusesRepetition(context, branch)
  }
  for (const call of context.module.calls) {
    cleans(context, call)
    takesOut(context, call)
  }
  escapesByItself(context)
  blanks(context)
  cleansReports(context)
}

/** Database errors for a row whose key already exists. */
const violation =
  /"23505"|\b1062\b|UniqueViolation|UNIQUE_VIOLATION|UniqueConstraint|unique constraint|IsUnique\w*|Duplicated?Key|IsDuplicate\w*|IsDup\b|"duplicate key|SQLITE_CONSTRAINT|ConstraintUnique/
/** The branch treats the duplicate as success: it continues, returns nil, or reads the existing row. */
const isFine = /\breturn\s*(?:[\w.&]+\s*,\s*)*nil\s*(?:\n|$)|\bcontinue\b|\b(?:Find|Get|Load|Lookup|Fetch|Select)\w*\(/

/** `if isUniqueViolation(err) { return nil }`: the second of two concurrent inserts counts as success. */
const knowsDuplicate = (context: Context, branch: Branch): void => {
  const { module } = context
  if (!violation.test(branch.condition) || /^!|!=/.test(branch.condition) || !module.functionAtOffset(branch.start)) return
  const body = module.text.slice(branch.body.open + 1, branch.body.close)
  if (!isFine.test(body)) return
  const own = module.functionAtOffset(branch.start)
  const failed = [
    ...module.text.slice(own?.body?.open ?? branch.start, branch.start).matchAll(/\berr\w*\s*:?=\s*(?:[\w.]+\.)?(\w+)\(/g),
  ].at(-1)?.[1]
  addSafeguard(
    context,
    'duplicate',
    { start: branch.start, end: branch.body.close + 1 },
    `if ${shortened(branch.condition, 60)}`,
    failed === undefined ? {} : { optionOf: failed },
  )
}

const saysAlready =
  /StatusConflict|\b409\b|(?:\b|Err)[aA]lready ?([eE]xists?|[iI]n|[qQ]ueued|[sS]ent|[rR]unning|[pP]rocess(ed|ing)|[bB]een|[bB]eing|[sS]cheduled|[rR]egistered|[dD]one|[pP]aid|[uU]sed)\b|[dD]uplicate|ErrExists|AlreadyExists/
/** Names of a result that was found or an action that was done, and functions that check for one. */
const foundName = /^\w*(exist|found|seen|done|processed|duplicate|already)\w*$|^ok$/i
const asksFound = /^[\w.]*(exists?|seen|processed|contains?|already)\w*\([^()]*\)$/i

/** The condition checks whether it was found or done, not what state it has. */
const isFound = (condition: string): boolean => {
  const asked = condition.slice(condition.lastIndexOf(';') + 1).trim()
  return (
    foundName.test(asked) ||
    asksFound.test(asked) ||
    /^[\w.]+ != nil$/.test(asked) ||
    /^(len\([\w.]+\)|[\w.]*[cC]ount) (> 0|!= 0|>= 1)$/.test(asked)
  )
}

/** `if exists { return ErrAlreadyPaid }`: completed work is not repeated. */
const refusesRepetition = (context: Context, branch: Branch): void => {
  const { module } = context
  const { condition } = branch
  if (!isFound(condition) || /^err$|[eE]rr\s*!=/.test(condition)) return
  const body = module.text.slice(branch.body.open + 1, branch.body.close)
  const lines = body.split('\n').filter((line) => line.trim() !== '' && !/^\s*\/\//.test(line))
  if (lines.length === 0 || lines.length > 6 || !/^\s*(?:return\b|\}?\)?$)/.test(lines.at(-1) ?? '')) return
  const words = `${condition} ${body}`
  if (!saysAlready.test(words) || !module.functionAtOffset(branch.start) || loopAround(module, branch.start)) return
  addSafeguard(context, 'doubling', { start: branch.start, end: branch.body.close + 1 }, shortened(condition, 80))
}

/** Package functions that escape a text for its destination. */
const escapes =
  /^(html#EscapeString|(html|text)\/template#(HTMLEscapeString|JSEscapeString|HTMLEscaper|JSEscaper|URLQueryEscaper)|net\/url#(QueryEscape|PathEscape)|github\.com\/lib\/pq#(QuoteIdentifier|QuoteLiteral)|(github\.com\/alessio\/shellescape|al\.essio\.dev\/pkg\/shellescape)#Quote)$|^github\.com\/microcosm-cc\/bluemonday#.*\.Sanitize(Bytes|Reader)?$/

const cleans = (context: Context, call: Call): void => {
  const { module } = context
  const member = call.path.at(-1) ?? ''
  const [first] = call.args
  if (!first || module.within(call.node) === '') return
  const lower = member.charAt(0).toLowerCase() + member.slice(1)
  const known = /Escape|Quote|Sanitize/.test(member) && escapes.test(originName(module.calleeOrigin(call)))
  if (!known && !cleansInput.test(lower) && !checksInput.test(lower)) return
  const of = module
    .slice(first)
    .split(/\W+/)
    .findLast((word) => word !== '')
  if (of === undefined || /^["`]/.test(module.slice(first))) return
  addSafeguard(context, 'injection', call, `${call.callee}()`, { subject: `${member} ${of}`, optionOf: of })
}

/** `html/template` escapes the values that it inserts into a page. */
const escapesByItself = (context: Context): void => {
  const { module } = context
  for (const spec of module.importSpecs)
    if (spec.module === 'html/template' && /\btemplate\.(?:New|Must|ParseFS|ParseFiles|ParseGlob)\(/.test(module.text)) {
      const start = module.text.indexOf('"html/template"')
      addSafeguard(context, 'injection', { start, end: start + 15 }, 'html/template', { optionOf: 'template' })
    }
}

/** `delete(event.Headers, "Authorization")`, `header.Del("Cookie")`: the secret is removed before the value is passed on. */
const takesOut = (context: Context, call: Call): void => {
  const { module } = context
  const isDelete = call.callee === 'delete' && call.args.length === 2
  const isDel = call.path.at(-1) === 'Del' && call.args.length === 1 && /[hH]eaders?(\(\))?\.Del$|[hH]dr\.Del$/.test(call.callee)
  const key = call.args.at(-1)
  if ((!isDelete && !isDel) || !key || module.within(call.node) === '') return
  const name = module.stringOf(key)
  if (name === undefined || !(isSensitiveName(name.replaceAll('-', '_')) || /^(authorization|cookie|set-cookie)$/i.test(name))) return
  addSafeguard(context, 'disclosure', call, shortened(module.slice(call), 60), { subject: `${call.callee} ${name}`, optionOf: name })
}

/** `config.Database.Password = "***"`, `user.Token = ""` before it is shown: the secret is masked. */
const blanks = (context: Context): void => {
  const { module } = context
  for (const found of module.text.matchAll(
    /^[ \t]+([A-Za-z_][\w.()]*\.([A-Z]\w*))[ \t]*=[ \t]*("[^"\n]*"|[\w.]*(?:[oO]bfuscat|[mM]ask|[rR]edact)\w*)[ \t]*(?:\/\/.*)?$/gm,
  )) {
    const [, target = '', name = '', value = ''] = found
    if (!isSensitiveName(name)) continue
    const text = /^"(.*)"$/.exec(value)?.[1]
    if (text !== undefined && text !== '' && !mask.test(text) && !/^[*x•.]{3,}$|redact|mask|hidden/i.test(text)) continue
    const start = found.index + found[0].indexOf(target)
    // Clearing a field in a constructor or a removal masks nothing: only a value that is shown afterwards is masked.
    const own = module.functionAtOffset(start)
    if (!own || (text === '' && !shows.test(`${own.name} ${module.bodyText(own)}`))) continue
    addSafeguard(context, 'disclosure', { start, end: found.index + found[0].trimEnd().length }, `${target} = ${value}`, {
      subject: `blank ${target}`,
      setOn: name,
    })
  }
}

const shows = /json\.(Marshal|NewEncoder)|\.JSON\(|respond|render|[rR]esponse\b|[sS]aniti[sz]e|[rR]edact|[mM]ask|[sS]crub/

/** `sentry.ClientOptions{BeforeSend: …}` that removes something from the report. */
const cleansReports = (context: Context): void => {
  const { module } = context
  for (const literal of module.literals)
    for (const field of ['BeforeSend', 'BeforeSendTransaction', 'BeforeBreadcrumb']) {
      const value = literal.fields.get(field)
      const text = value && module.slice(value)
      if (!value || text === undefined || !/^func\b/.test(text)) continue
      if (!/\bdelete\(|=\s*""|=\s*nil|\.Del\(|[rR]edact|[sS]crub|[mM]ask|[sS]aniti[sz]e/.test(text)) continue
      const { start } = value
      addSafeguard(context, 'disclosure', { start, end: start + field.length }, field, { subject: field })
    }
}
