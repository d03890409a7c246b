import type { FileFacts } from '#model/fact'
import type { PackageManifest } from '#model/facts/documents/manifest'
import { children, parseXml, textOf } from '#languages/xml/parse'
import { plainFacts } from '../reading/plain-facts.ts'
import { actuatorOf, metricsOf, tracingOf } from './java-tracing.ts'

type Dependencies = Record<string, string>
type Contents = Pick<PackageManifest, 'name' | 'bin' | 'dependencies' | 'devDependencies'>

/** Fills in `${project.groupId}` and properties of the same file. Properties defined elsewhere stay as written. */
const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{([\w.-]+)\}/g, (whole, name: string) => values[name] ?? whole)

const fromPom = (text: string): Contents => {
  const [project = {}] = children(parseXml(text), 'project')
  const [parent] = children(project, 'parent')
  const group = textOf(project, 'groupId') || textOf(parent, 'groupId')
  const artifact = textOf(project, 'artifactId')
  const [properties = {}] = children(project, 'properties')
  const values: Record<string, string> = {
    'project.groupId': group,
    'pom.groupId': group,
    groupId: group,
    'project.parent.groupId': textOf(parent, 'groupId'),
  }
  for (const [name, value] of Object.entries(properties)) if (typeof value === 'string') values[name] = value
  const dependencies: Dependencies = {}
  const devDependencies: Dependencies = {}
  if (textOf(project, 'packaging') === 'war') Object.assign(dependencies, ofContainer)
  const [list] = children(project, 'dependencies')
  for (const dependency of children(list, 'dependency')) {
    const name = `${filled(textOf(dependency, 'groupId'), values)}:${filled(textOf(dependency, 'artifactId'), values)}`
    const into = textOf(dependency, 'scope') === 'test' ? devDependencies : dependencies
    into[name] = filled(textOf(dependency, 'version'), values)
  }
  const [build] = children(project, 'build')
  const [plugins] = children(build, 'plugins')
  const bin = children(plugins, 'plugin').some((plugin) =>
    /^(spring-boot|quarkus|micronaut|jib)-maven-plugin$/.test(textOf(plugin, 'artifactId')),
  )
  return { name: artifact && `${group}:${artifact}`, bin, dependencies, devDependencies }
}

const configuration =
  /\b(implementation|api|compile|runtime|runtimeOnly|compileOnly|compileOnlyApi|providedCompile|providedRuntime|testImplementation|testCompile|testRuntimeOnly|testFixturesImplementation|annotationProcessor|integrationTestImplementation)\b\s*(?:\(\s*)?([^\n]+)/g

const kebab = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase()

/** The dependency that a servlet container provides to an application packaged as a WAR. */
const ofContainer: Dependencies = { 'jakarta.servlet:jakarta.servlet-api': '' }
const packsWar = /\bid[ (]['"]war['"]|\bplugin: ?['"]war['"]/

/** The name and version of an entry in a Gradle file's dependencies. Undefined for files and for entries defined elsewhere. */
const gradleName = (entry: string): readonly [string, string] | undefined => {
  const project = /^\(?\s*project\s*(?:\(\s*)?(?:path\s*[:=]\s*)?['"]:?([^'"]+)['"]/.exec(entry)?.[1]
  // Projects of the same build are identified by path.
  if (project) return [`:${project}`, '']
  const platform = /^(?:enforcedPlatform|platform)\s*\(/.test(entry)
  if (platform) return undefined
  const [, group, artifact, version = ''] = /^['"]([\w.-]+):([\w.-]+)(?::([^'":@]+))?/.exec(entry) ?? []
  if (group && artifact) return [`${group}:${artifact}`, version]
  const byKeys = /^group\s*[:=]\s*['"]([^'"]+)['"]\s*,\s*name\s*[:=]\s*['"]([^'"]+)['"]/.exec(entry)
  if (byKeys) return [`${byKeys[1]}:${byKeys[2]}`, '']
  // An entry of the version catalog is usually named after its artifact: `libs.spring.boot.starter.web`. The same holds for a map
  // defined by the build: `libraries.springBootStarterWeb`.
  const [first] = catalogueNames(entry)
  return first?.at === 0 ? [first.name, ''] : undefined
}

/** The entries of a version catalog that a text names, as artifacts. */
const catalogueNames = (text: string): readonly { readonly at: number; readonly name: string }[] =>
  [...text.matchAll(/\b(?:libs|libraries|deps)\.([\w.]+)/g)].map(({ index, 1: path = '' }) => ({
    at: index,
    name: kebab(path.replace(/\.get\b.*$/, '').replaceAll('.', '-')),
  }))

const fromGradle = (text: string): Contents => {
  const code = text.replace(/(^|\s)\/\/.*$|\/\*[\s\S]*?\*\//gm, '$1')
  const dependencies: Dependencies = {}
  const devDependencies: Dependencies = {}
  const add = (kind: string, entry: string): void => {
    const found = gradleName(entry.trim())
    if (!found) return
    const into = /^(test|integrationTest|annotationProcessor)/.test(kind) ? devDependencies : dependencies
    into[found[0]] = found[1]
  }
  for (const [, kind = '', entries = ''] of code.matchAll(configuration)) add(kind, entries)
  // `implementation(\n 'a:b',\n 'c:d'\n)`
  for (const [, kind = '', list = ''] of code.matchAll(/\b(implementation|api|runtimeOnly)\s*\([^\S\n]*\n([^()]*)\)/g))
    for (const entry of list.split(',')) add(kind, entry)
  if (packsWar.test(code)) Object.assign(dependencies, ofContainer)
  const bin =
    /\bid\s*(?:\(\s*)?['"](org\.springframework\.boot|application|io\.quarkus|io\.micronaut\.application)['"]\s*\)?(?![^\n]*apply\s*(?:\(\s*)?false)|apply plugin:\s*['"](org\.springframework\.boot|application)['"]/.test(
      code,
    )
  return { name: '', bin, dependencies, devDependencies }
}

/** Where each dependency is named: at its artifact, or at the entry of a version catalog. */
const linesOf = (text: string, dependencies: readonly string[]): Record<string, number> => {
  const lines = text.split('\n')
  return Object.fromEntries(
    dependencies.flatMap((name): [string, number][] => {
      const artifact = name.slice(name.lastIndexOf(':') + 1)
      const forms = [`<artifactId>${artifact}</artifactId>`, `:${artifact}:`, `:${artifact}'`, `:${artifact}"`]
      const isCatalogued = !name.includes(':')
      const index = lines.findIndex(
        (line) => forms.some((form) => line.includes(form)) || (isCatalogued && catalogueNames(line).some((entry) => entry.name === name)),
      )
      return index === -1 ? [] : [[name, index + 1]]
    }),
  )
}

/** Facts of a `pom.xml` or `build.gradle(.kts)`: its name (`group:artifact`) and its dependencies. */
export const extractJavaManifest = (source: string): FileFacts => {
  const text = source.replace(/^\uFEFF/, '')
  let contents: Contents
  try {
    contents = /^\s*</.test(text) ? fromPom(text) : fromGradle(text)
  } catch (error) {
    return { ...plainFacts(text), problem: { message: `Invalid XML: ${error instanceof Error ? error.message : String(error)}` } }
  }
  return plainFacts(text, [
    {
      kind: 'package-manifest',
      at: { startLine: 1, endLine: 1 },
      within: '',
      subject: contents.name,
      private: false,
      exposes: false,
      published: false,
      scripts: {},
      aliases: {},
      exports: {},
      ...contents,
      dependencyLines: linesOf(text, Object.keys(contents.dependencies)),
    },
    ...tracingOf(text, Object.keys(contents.dependencies)),
    ...actuatorOf(text, Object.keys(contents.dependencies)),
    ...metricsOf(text, Object.keys(contents.dependencies)),
  ])
}
