import type { Language } from '#model/source-file'

/**
 * A path: its segments, separated by slashes, or written as neighbouring literals (`'vendor', 'pay.js'`, `'ven' + 'dor/pay.js'`,
 * `"vendor" / "pay.py"`). It begins at the
 * first separator and looks back from there: most words of a text are followed by none, and trying each of them costs ten times as much.
 */
const path =
  /(?=[\\/"'`])(?<=([\w@.~*-]+))(?:[\\/]+|[\\/]?["'`]\s{0,20}[,+/]\s{0,20}["'`][\\/]?)[\w@.~*-]+(?:(?:[\\/]+|[\\/]?["'`]\s{0,20}[,+/]\s{0,20}["'`][\\/]?)[\w@.~*-]+)*\/?/g

const separator = /[\\/]?["'`]\s*([,+/])\s*["'`][\\/]?|[\\/]+/g

/** One segment after the folder of the file itself: `join(__dirname, 'plugins')`, `Path(__file__).parent / "plugins"`, `${here}/plugins`. */
const besideFile = /(?:(?:__dirname|\bdirname|__file__\)*|\bparent\)*)\s{0,20}[,+/]\s{0,20}["'`][\\/]?|\}[\\/])([\w@.~-]+)(?=[\\/]?["'`])/g

/** A file of code that is named without a folder. */
const fileName = /(?<=["'`\s=:]([\w-][\w.-]{0,99}))\.(?:[cm]?[jt]sx?|py)(?=["'`\s,)]|$)/gm

/** A dotted name of a module in quotes, alone or before a member: `"app.tasks"`, `"app.main:app"`. */
const quotedModule = /["']([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)(?=["':])/g
const module = /(?<![\w@.~*\\/-])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+(?![\w\\/-])/g

/** The value of an XML element or a quoted word, which may be a folder. */
const folder = /(?:>\s{0,20}|["'])(?:\$\{[\w.]+\}\/)?([\w-]+)(?=\s{0,20}<|["'])/g

/** Tables of tools that read code without running it: they name files to leave them out or to check them. */
const toolTable =
  /^\[(?:tool[.:])?(?:ruff|black|isort|mypy|pyright|basedpyright|pylint|pylama|pytest|coverage|bandit|vulture|flake8|pycodestyle|pydocstyle|codespell|towncrier|commitizen|semantic_release|tox|deptry|djlint|interrogate|typos|ty|pyre|autopep8|yapf|docformatter)\b[^\n]*\n(?:(?!\[)[^\n]*\n)*/gm

/** Keys of a package.json that name no code, name it for tools and package managers, or are read as entries and commands of the package. */
const ofTools =
  /^(name|version|description|license|author|contributors|keywords|repository|bugs|homepage|engines|packageManager|scripts|files|types|typings|typesVersions|(dev|peer|optional|bundle)?d?ependenc\w+|\w*Dependencies\w*|resolutions|overrides|pnpm|jest|vitest|mocha|ava|nyc|c8|tap|eslint\w*|prettier|stylelint|lint-staged|husky|commitlint|browserslist|knip|size-limit|nx|volta|publishConfig)$/

const code: ReadonlySet<Language> = new Set<Language>(['typescript', 'tsx', 'javascript', 'component', 'python', 'go', 'java'])

/** Languages whose texts name no code, or name it in a way that is read elsewhere. */
const namesNone: ReadonlySet<Language> = new Set<Language>([
  'sql',
  'prisma',
  'go-mod',
  'liquibase',
  'log-layout',
  'tsconfig',
  'markdown',
  'codeowners',
])

/** Files that no runtime executes. */
const notCode = /\.(png|jpe?g|gif|svg|webp|ico|s?css|less|woff2?|ttf|mdx?|html?)$/i
const mediaType = /^(application|text|image|audio|video|font|multipart)\/[\w.+-]+$/

const mostLength = 200

/** The part of a text that may name code. */
const relevant = (text: string, language: Language): string => {
  if (language === 'python-manifest' || language === 'toml' || language === 'text')
    return text.replaceAll(toolTable, (table) => table.replaceAll(/[^\n]/g, ''))
  if (language !== 'package-json') return /\\[xu]/.test(text) ? unescaped(text) : text
  try {
    const manifest: unknown = JSON.parse(text)
    if (typeof manifest !== 'object' || manifest === null) return ''
    return JSON.stringify(Object.fromEntries(Object.entries(manifest).filter(([key]) => !ofTools.test(key))))
  } catch {
    return ''
  }
}

/** A text with its escaped characters: `\x76endor` is `vendor`. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\x([\da-f]{2})|\\u([\da-f]{4})|\\u\{([\da-f]{1,6})\}/gi, (whole, byte?: string, unit?: string, point?: string) => {
    const value = Number.parseInt(byte ?? unit ?? point ?? '', 16)
    return value > 0x1f && value <= 0x10ffff ? String.fromCodePoint(value) : whole
  })

/**
 * The words of a text that look like a path or the dotted name of a module, each with the line of its first occurrence. They are found
 * in the raw text, not in its syntax tree: code in an evaluated string, in a manifest or in a comment counts as well. A word that
 * begins with `./` is relative to the folder of the file.
 */
export const mentionsIn = (text: string, language: Language): Readonly<Record<string, number>> => {
  if (namesNone.has(language)) return {}
  const found = new Map<string, number>()
  const own = relevant(text, language)
  const collect = (pattern: RegExp, wordOf: (match: RegExpExecArray, at: number) => string): void => {
    let line = 1
    let from = 0
    for (const match of own.matchAll(pattern)) {
      const word = wordOf(match, match.index)
      if (found.has(word) || !isUseful(word)) continue
      for (let at = own.indexOf('\n', from); at >= 0 && at < match.index; at = own.indexOf('\n', at + 1)) {
        line += 1
        from = at + 1
      }
      found.set(word, line)
    }
  }
  collect(path, ([rest, first = ''], at) => (isInAddress(own, at - first.length) ? '' : joined(first + rest)))
  if (language !== 'package-json') collect(besideFile, ([, word = '']) => `./${word}`)
  collect(fileName, ([extension, stem = '']) => stem + extension)
  if (!code.has(language)) collect(module, ([word]) => word)
  else if (language === 'python' || language === 'java') collect(quotedModule, ([, word = '']) => word)
  if (language === 'java-manifest') collect(folder, ([, word = '']) => `./${word}`)
  return Object.fromEntries(found)
}

const joined = (match: string): string =>
  match.replaceAll(separator, (whole, sign?: string) => (sign === '+' && !/[\\/]/.test(whole) ? '' : '/'))

/** Whether a word is part of the address of another host. */
const isInAddress = (text: string, at: number): boolean => text.startsWith('://', at - 3) && !text.startsWith('file', at - 7)

const isUseful = (word: string): boolean =>
  word.length >= 3 && word.length <= mostLength && /[a-z]/i.test(word) && !notCode.test(word) && !mediaType.test(word)
