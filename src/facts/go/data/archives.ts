import type { Call, GoFunction, Module } from '#languages/go/module'
import type { Extractor } from '../calls/context.ts'

/** The code compares the resulting path with the destination folder, or rejects unsafe names. */
const looks =
  /strings\.(HasPrefix|Contains|CutPrefix|Index)\(|filepath\.(IsLocal|Rel|Base|Localize)\(|path\.Base\(|(?<![\w.])os\.(OpenRoot|OpenInRoot|DirFS)\(|[sS]ecure[jJ]oin|([sS]aniti[sz]e|[sS]afe|[vV]alidate|[cC]heck|[iI]nside|[wW]ithin|[tT]raversal|[zZ]ip[sS]lip|[eE]scape|[lL]ocal)\w*\(/
const writesFiles = /\bos\.(Create|OpenFile|WriteFile|MkdirAll?|Mkdir|Symlink|Link)\(/

/** Variables that hold an archive entry: from a loop over a reader's files, from the next result of a tar reader, or a parameter. */
const entriesOf = (module: Module, own: GoFunction): readonly string[] => {
  const body = module.bodyText(own)
  const names = [...body.matchAll(/\bfor\s+\w+\s*,\s*(\w+)\s*:=\s*range\s+[\w.()]+\.File\b/g)].map((found) => found[1] ?? '')
  for (const found of body.matchAll(/\b(\w+)\s*,\s*\w+\s*:?=\s*\w+\.Next\(\)/g)) names.push(found[1] ?? '')
  for (const { name, type } of own.parameters)
    if (/^archive\/(zip|tar)$/.test(type?.module ?? '') && /^(File|Header|FileHeader)$/.test(type?.name ?? '')) names.push(name)
  return names.filter((name) => name !== '' && name !== '_')
}

const joins = (call: Call): boolean => /^(filepath|path)\.Join$/.test(call.callee) && call.args.length > 1

const firstLine = (module: Module, offset: number): { readonly startLine: number; readonly endLine: number } => {
  const { startLine } = module.spanOf({ start: offset, end: offset + 1 })
  return { startLine, endLine: startLine }
}

/** Paths joined from a folder and the name of an archive entry. */
export const archives: Extractor = ({ module, emit }) => {
  if (!module.importSpecs.some((spec) => /^archive\/(zip|tar)$/.test(spec.module))) return
  for (const own of module.functions) {
    const entries = own.body ? entriesOf(module, own) : []
    if (entries.length === 0 || !own.body) continue
    const body = module.bodyText(own)
    if (!writesFiles.test(body)) continue
    const named = new RegExp(`\\b(${entries.join('|')})\\.Name\\b`)
    // A variable that first receives the entry's name: `name := header.Name`.
    const others = [...body.matchAll(/\b(\w+)\s*:=\s*([^\n]*)/g)]
      .filter((found) => named.test(found[2] ?? ''))
      .map((found) => found[1] ?? '')
    const taken = new RegExp(`\\b(${entries.map((name) => `${name}\\.Name`).join('|')}${others.map((name) => `|${name}`).join('')})\\b`)
    const call = module.calls.find(
      (one) =>
        joins(one) && module.functionAround(one.node) === own && one.args.slice(1).some((argument) => taken.test(module.slice(argument))),
    )
    if (!call) continue
    const check = looks.exec(body)
    emit({
      kind: 'archive-entry',
      at: firstLine(module, call.start),
      within: own.name,
      subject: 'entry',
      callee: module.short(call),
      ...(check ? { checkedAt: firstLine(module, own.body.open + check.index) } : {}),
    })
  }
}
