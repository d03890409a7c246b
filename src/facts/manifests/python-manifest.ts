import type { FileFacts } from '#model/fact'
import type { PackageManifest } from '#model/facts/documents/manifest'
import { parseToml } from '#languages/toml/parse'
import { plainFacts } from '../reading/plain-facts.ts'

type Table = Readonly<Record<string, unknown>>
type Dependencies = Record<string, string>
type Contents = Pick<PackageManifest, 'name' | 'exposes' | 'published' | 'bin' | 'dependencies' | 'devDependencies'>

const table = (value: unknown): Table => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {})

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

/** Python package names ignore case and treat `-`, `_` and `.` as equal. */
const normalised = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-')

/** Lines such as `Django[argon2]>=5,<6 ; python_version > "3"`, as a map from name to version range. */
const requirements = (lines: readonly string[]): Dependencies => {
  const found: Dependencies = {}
  for (const line of lines) {
    const [, name, rest = ''] = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\]\s*)?(\S.*)?$/.exec(line) ?? []
    // A URL or a path is not a package name (`https://…`, `./local`).
    if (!name || !/^([<>=!~]=|[<>@;#\\(]|--|$)/.test(rest)) continue
    found[normalised(name)] = (rest.split(/;|\s#|\s--|\\$/)[0] ?? '').replace(/^@.*/, '').trim()
  }
  return found
}

/** Poetry's tables: a name with a version range, or with a table that has one. */
const poetry = (dependencies: Table): Dependencies => {
  const found: Dependencies = {}
  for (const [name, value] of Object.entries(dependencies)) {
    if (name === 'python') continue
    const version = typeof value === 'string' ? value : table(value).version
    found[normalised(name)] = typeof version === 'string' ? version : ''
  }
  return found
}

const fromProject = (document: Table): Contents => {
  const project = table(document.project)
  const tool = table(document.tool)
  const poet = table(tool.poetry)
  const groups = table(poet.group)
  const dev = Object.values(table(document['dependency-groups'])).flatMap((group) => list(group))
  const name = project.name ?? poet.name
  const scripts = { ...table(project.scripts), ...table(poet.scripts) }
  return {
    name: typeof name === 'string' ? name : '',
    // A build system means that the project is a package. Its entry points show whether others import it or only the image runs it.
    exposes: document['build-system'] !== undefined && poet['package-mode'] !== false,
    // Metadata for those who look for a package in an index.
    published: [project, poet].some((one) => ['classifiers', 'urls', 'homepage', 'repository', 'keywords'].some((key) => key in one)),
    bin: Object.keys(scripts).length > 0,
    dependencies: {
      ...requirements(list(project.dependencies)),
      ...requirements(Object.values(table(project['optional-dependencies'])).flatMap((group) => list(group))),
      ...poetry(table(poet.dependencies)),
    },
    devDependencies: {
      ...requirements([...dev, ...list(table(tool.uv)['dev-dependencies'])]),
      ...poetry(table(poet['dev-dependencies'])),
      ...Object.assign({}, ...Object.values(groups).map((group) => poetry(table(table(group).dependencies)))),
    },
  }
}

const fromPipfile = (document: Table): Contents => ({
  name: '',
  exposes: false,
  published: false,
  bin: false,
  dependencies: poetry(table(document.packages)),
  devDependencies: poetry(table(document['dev-packages'])),
})

/** `setup.py`, read as text and never executed. */
const fromSetup = (text: string): Contents => {
  const block = /install_requires\s*=\s*\[([\s\S]*?)\]/.exec(text)?.[1] ?? ''
  return {
    name: /\bname\s*=\s*["']([\w.-]+)["']/.exec(text)?.[1] ?? '',
    exposes: true,
    published: /\b(classifiers|url|long_description)\s*=/.test(text),
    bin: /\b(console_scripts|scripts)\b/.test(text),
    dependencies: requirements([...block.matchAll(/["']([^"']+)["']/g)].map((match) => match[1] as string)),
    devDependencies: {},
  }
}

/** `setup.cfg`: sections with indented lists. */
const fromSetupConfiguration = (text: string): Contents => {
  const block = /^install_requires\s*=[ \t]*((?:.*\n)(?:[ \t]+.*\n?)*)/m.exec(text)?.[1] ?? ''
  const isPackage = /^\[metadata\]/m.test(text) && /^\[options\]/m.test(text)
  return {
    name: /^name\s*=\s*([\w.-]+)/m.exec(text)?.[1] ?? '',
    exposes: isPackage,
    published: /^(classifiers?|url|long_description)\s*=/m.test(text),
    bin: /^console_scripts\s*=/m.test(text),
    dependencies: requirements(block.split('\n')),
    devDependencies: {},
  }
}

const contentsOf = (text: string): Contents => {
  if (/^[^\S\n\r\u2028\u2029]*(from|import)\s+[\w.]+/m.test(text) && /\bsetup\s*\(/.test(text)) return fromSetup(text)
  const document = /^[^\S\n\r\u2028\u2029]*\[[\w."'-]+\]/m.test(text) ? parseToml(text) : undefined
  if (document && (document.packages !== undefined || document['dev-packages'] !== undefined)) return fromPipfile(document)
  if (document) return fromProject(document)
  if (/^\[(metadata|options|tool:|flake8|isort|mypy)/m.test(text)) return fromSetupConfiguration(text)
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(#|-|$)/.test(line))
  return { name: '', exposes: false, published: false, bin: false, dependencies: requirements(lines), devDependencies: {} }
}

/** The lines that begin an entry with the name of each dependency: `"Django>=5",`, `django = "^5"`, `Django==5`. */
const linesOf = (text: string, dependencies: readonly string[]): Record<string, number> => {
  const found: Record<string, number> = {}
  const wanted = new Set(dependencies)
  text.split('\n').forEach((line, index) => {
    for (const [, name = ''] of line.matchAll(/(?:^\s*|["'])([A-Za-z0-9][\w.-]*)/g)) {
      const key = normalised(name)
      if (wanted.has(key)) found[key] ??= index + 1
    }
  })
  return found
}

/** The manifest of a Python project: `pyproject.toml`, a requirements file, `Pipfile`, `setup.py` or `setup.cfg`, recognized by content. */
export const extractPythonManifest = (text: string): FileFacts => {
  const contents = contentsOf(text)
  return plainFacts(text, [
    {
      kind: 'package-manifest',
      at: { startLine: 1, endLine: 1 },
      within: '',
      subject: contents.name,
      private: true,
      scripts: {},
      aliases: {},
      exports: {},
      ...contents,
      dependencyLines: linesOf(text, Object.keys(contents.dependencies)),
    },
  ])
}
