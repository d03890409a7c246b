import type { CodeLoad } from '#model/facts/process/code-load'
import type { Call, PythonModule } from '#languages/python/module'
import { contentsIn, isWritten, pathOf, type LoadTarget, type PathReading } from '../../starts/load-target.ts'
import { textLoad } from '../../starts/text-load.ts'
import { splitAt } from '../../values/text-pieces.ts'
import type { Extractor } from '../calls/context.ts'

/** `Path(a) / 'b'` as a join of its parts; a path object as the argument it was built from. */
const plain = (text: string): string => {
  const parts = splitAt(text, '/')
  const joined = parts.length > 1 ? `os.path.join(${parts.map(plain).join(', ')})` : text
  return joined.replace(/\)\.(?:resolve|absolute|as_posix|expanduser)\(\)/g, ')').replace(/^(?:pathlib\.)?Path\((["'][^"']*["'])\)$/, '$1')
}

const here =
  /^(?:(?:os\.path\.)?(?:dirname|abspath|realpath)\(|str\()*(?:(?:pathlib\.)?Path\(\s*__file__\s*\)|__file__)\)*(?:(?:\.parent\b|\.parents\[\d\])+\)*)?$/

const readingOf = (module: PythonModule, call: Call): PathReading => ({
  fills: /^$/,
  passes: /^(os\.)?(path\.)?(join|normpath|abspath|realpath|fspath)$|^str$|^(pathlib\.)?(Pure)?Path$|^\w+\.joinpath$/,
  reads: /\bopen\s*\(|\b(?:pathlib\.)?Path\s*\((?=[^)]*\)+\s*\.read_)/,
  valueOf: (name) => {
    const value = module.valueOf(name, call.node)
    if (value) return plain(value.text)
    // `with open(path) as file`
    const opened = new RegExp(`\\bopen\\(([^\\n]*)\\)\\s+as\\s+${name}\\b`).exec(module.text)?.[1]
    return opened === undefined ? undefined : `open(${opened})`
  },
  foldersUp: (text) => {
    const own = here.exec(text.replace(/\)\.(?:resolve|absolute)\(\)/g, ')'))
    if (!own) return undefined
    const up =
      (text.match(/\bdirname\(|\.parent\b/g) ?? []).length +
      [...text.matchAll(/\.parents\[(\d)\]/g)].reduce((sum, [, depth]) => sum + Number(depth) + 1, 0)
    return up === 0 ? undefined : up - 1
  },
  isWorkingFolder: (text) => /^(os\.getcwd\(\)|(pathlib\.)?Path\.cwd\(\)|(pathlib\.)?Path\(\))$/.test(text),
})

const wordsOf = (call: Call, reading: PathReading): string[] => {
  const [first] = call.arguments.positional
  if (!first) return []
  const text = first.text.trim()
  const parts = /^[[(]/.test(text) ? splitAt(text.slice(1, -1), ',') : [text]
  return parts.flatMap((part) => {
    if (part === 'sys.executable') return ['python']
    const target = pathOf(plain(part), reading, 'anywhere')
    return target?.what === 'file' ? target.target.split(/\s+/) : []
  })
}

const startsProgram = /^(subprocess\.(run|Popen|call|check_call|check_output|getoutput)|os\.(system|popen|exec[lv]p?e?|spawn[lv]p?e?))$/

/** Code that a file loads besides its imports: modules by name, evaluated text, started programs, folders that are searched. */
export const codeLoads: Extractor = ({ module, emit }) => {
  if (
    !/\b(import_module|__import__|exec|eval|compile|run_path|run_module|spec_from_file_location|SourceFileLoader|ExtensionFileLoader|CDLL|sys\.path|addsitedir|subprocess|os\.(system|popen|exec|spawn)|execfile)\b/.test(
      module.text,
    )
  )
    return
  const give = (call: Call, load: Partial<CodeLoad> & LoadTarget): void =>
    emit({
      kind: 'code-load',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: module.within(call.node),
      subject: `load ${load.target}`,
      ...load,
    })
  const giveOpen = (call: Call): void => give(call, { what: 'open', target: '', from: 'anywhere' })
  for (const call of module.calls) {
    const reading = readingOf(module, call)
    const { name, member } = call
    const argument = (at: number): string => plain(call.arguments.positional[at]?.text ?? '')
    const give1 = (text: string, from: CodeLoad['from']): void => {
      const target = text === '' ? undefined : pathOf(text, reading, from)
      if (target) give(call, target)
      else giveOpen(call)
    }
    if (/(^|\.)(import_module|__import__|run_module)$/.test(name) || member === '__import__') {
      const target = pathOf(argument(0), reading, 'here')
      if (!target) giveOpen(call)
      else if (target.what === 'file') give(call, { what: 'module', target: target.target, from: 'here' })
      else give(call, { what: 'folder', target: target.target.replaceAll('.', '/'), from: 'anywhere' })
    } else if (member === 'run_path' || member === 'execfile' || member === 'CDLL') give1(argument(0), 'anywhere')
    else if (/^(spec_from_file_location|SourceFileLoader|ExtensionFileLoader)$/.test(member))
      give1(plain((call.argument('location', 1) ?? call.argument('path', 1))?.text ?? ''), 'anywhere')
    else if (/^(builtins\.)?(exec|eval|compile)$/.test(name) || /^(exec|eval|compile)$/.test(call.calleeText)) {
      const code = argument(0)
      const contents = contentsIn(code, reading)
      for (const target of contents) give(call, target)
      if (contents.length > 0) continue
      if (!isWritten(code, reading)) giveOpen(call)
      else {
        const load = textLoad(code, call.node, module.within(call.node))
        if (load) emit(load)
      }
    } else if (/^(sys\.path\.(insert|append)|site\.addsitedir)$/.test(call.calleeText)) {
      const target = pathOf(argument(member === 'insert' ? 1 : 0), reading, 'anywhere')
      if (target) give(call, { ...target, what: 'search-path' })
    } else if (startsProgram.test(name)) {
      const words = wordsOf(call, reading)
      if (words.length > 0) give(call, { what: 'command', target: '', from: 'anywhere', words })
    }
  }
}
