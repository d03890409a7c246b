import { shortText, type JavaModule, type MethodDefinition } from '#languages/java/module'
import type { Extractor } from '../calls/context.ts'

const entryType = /^(Zip(Archive)?Entry|JarEntry|(Tar)?ArchiveEntry|TarEntry|SevenZArchiveEntry)$/

/** The code normalizes the resulting path and compares it with the destination folder, or rejects unsafe names. */
const looks =
  /(normalize|getCanonicalPath|getCanonicalFile|toRealPath|toAbsolutePath)\s*\(\s*\)[\s\S]{0,120}?\bstartsWith\s*\(|\bstartsWith\s*\([^;]*(normalize|getCanonicalPath|toRealPath)|contains\s*\(\s*"\.\."|indexOf\s*\(\s*"\.\."|zipSlip|[sS]afePath|sanitiz|FilenameUtils\s*\.\s*(getName|normalize)|directoryContains|relativize|isChild\w*\(|isWithin\w*\(|isInside\w*\(|PathTraversal|resolveSafely|validate\w*(Path|Entry|Name)\w*\s*\(|check\w*(Path|Entry|Name)\w*\s*\(/

/** Only the last part of a path: `new File(entry.getName()).getName()`. */
const lastPart = /(new\s+File|Paths?\s*\.\s*(get|of))\s*\([^()]*(?:(\([^()]*\))[^()]*)?\)\s*\.\s*(getName|getFileName)\s*\(\s*\)/g

const writesFiles =
  /\b(FileOutputStream|newOutputStream|FileWriter|newBufferedWriter|copyInputStreamToFile|copyFile|transferTo)\b|\bFiles\s*\.\s*(copy|write|createDirector)|\bmkdirs?\s*\(/

/** Variables of a method that hold an entry's name, or a part of it. */
const namesOf = (module: JavaModule, method: MethodDefinition): readonly string[] => {
  const body = method.node.field('body')
  if (!body) return []
  const entries = new Set<string>()
  for (const declaration of [...body.inside('local_variable_declaration'), ...body.inside('enhanced_for_statement')]) {
    const [, type = '', name = ''] =
      /^(?:for\s*\(\s*)?(?:final\s+)?(\w+)(?:<[^>]*>)?\s+(\w+)\s*[=:;]/.exec(declaration.text.slice(0, 200)) ?? []
    if (entryType.test(type) || (type === 'var' && /getNextEntry|\.nextElement\s*\(/.test(declaration.text.slice(0, 300))))
      entries.add(name)
  }
  for (const parameter of module.parametersOf(method)) if (entryType.test(parameter.type)) entries.add(parameter.name)
  if (entries.size === 0) return []
  const source = new RegExp(`\\b(${[...entries].join('|')})\\s*\\.\\s*getName\\s*\\(`)
  const names = new Set<string>()
  // Strings derived from the name in a few steps. `fileName = entryName.substring(last + 1)` is not one, because it contains no folders.
  for (let round = 0; round < 3; round += 1)
    for (const declaration of body.inside('local_variable_declaration')) {
      const [, name = '', value = ''] =
        /^(?:final\s+)?(?:String|var|StringBuilder|Path|File)\s+(\w+)\s*=\s*([\s\S]*)$/.exec(declaration.text) ?? []
      if (!name || /lastIndexOf|getFileName|FilenameUtils|new\s+File\([^;]*\)\s*\.\s*getName/.test(value)) continue
      const grows = [...names].some((known) => new RegExp(`\\b${name}\\s*\\.\\s*append\\([^;]*\\b${known}\\b`).test(body.text))
      if (grows || source.test(value) || [...names].some((known) => new RegExp(`\\b${known}\\b`).test(value))) names.add(name)
    }
  return [...[...entries].map((entry) => `${entry}\\s*\\.\\s*getName\\s*\\(\\s*\\)`), ...names]
}

/** Paths joined from a folder and the name of an archive entry. */
export const archives: Extractor = ({ module, emit }) => {
  if (!/\b(Zip|Jar|Tar|SevenZ)\w*/.test(module.text) || !/getName\s*\(/.test(module.text)) return
  for (const method of module.methods) {
    const names = namesOf(module, method)
    if (names.length === 0) continue
    const body = module.bodyText(method)
    if (!writesFiles.test(body)) continue
    const pattern = new RegExp(`\\b(${names.join('|')})`)
    const seen = new Set<number>()
    for (const call of module.callsIn(method.node)) {
      const makesPath =
        (call.isNew && call.name === 'File' && call.arguments.length === 2) ||
        (!call.isNew && call.name === 'resolve') ||
        (!call.isNew &&
          call.name === 'get' &&
          call.receiver.kind === 'names' &&
          call.receiver.parts.join('.') === 'Paths' &&
          call.arguments.length > 1) ||
        (!call.isNew &&
          call.name === 'of' &&
          call.receiver.kind === 'names' &&
          call.receiver.parts.join('.') === 'Path' &&
          call.arguments.length > 1) ||
        (call.isNew &&
          /^(File|FileOutputStream)$/.test(call.name) &&
          call.arguments.length === 1 &&
          call.arguments[0]?.kind === 'binary_expression')
      if (
        !makesPath ||
        !pattern.test(call.argumentText.replace(lastPart, '')) ||
        /lastIndexOf\s*\(\s*['"]\/['"]\s*\)\s*\+\s*1/.test(call.argumentText)
      )
        continue
      // Only its last part is used: `new File(entry.getName()).getName()`.
      if (/^\s*\.\s*(getName|getFileName)\s*\(/.test(module.text.slice(call.node.end, call.node.end + 40))) continue
      const check = looks.exec(body)
      if (seen.has(call.node.startLine)) continue
      seen.add(call.node.startLine)
      const line = check ? (method.node.field('body')?.startLine ?? 1) + body.slice(0, check.index).split('\n').length - 1 : 0
      emit({
        kind: 'archive-entry',
        at: { startLine: call.node.startLine, endLine: call.node.startLine },
        within: method.qualified,
        subject: 'entry',
        callee: shortText(call.node.text, 60),
        ...(check ? { checkedAt: { startLine: line, endLine: line } } : {}),
      })
    }
  }
}
