import type { PackageManifest } from '#model/facts/documents/manifest'
import type { Ecosystem, Runtime } from '#model/system'
import { rolePackages } from '#models/roles/roles'
import type { Shown } from './file-evidence.ts'

/** What is known about a unit from the unit itself. */
export interface UnitEvidence {
  /** Folder of the manifest. */
  readonly root: string
  readonly ecosystem: Ecosystem
  readonly manifest: PackageManifest
  /** An image or a Procfile is in its folder. */
  readonly hasContainer: boolean
  /** Its manifest has a script that starts it. */
  readonly hasStart: boolean
  /** What its production files show, each with the first file that does. */
  readonly shown: ReadonlyMap<Shown, string>
  /** The language lets no other package import any of its code: everything in a Go module is below `internal`. */
  readonly isClosed?: boolean
}

/** What runs a unit, and why. */
export interface RuntimeVerdict {
  readonly runtime: Runtime
  /** Clauses about the unit: "depends on `express`". */
  readonly evidence: readonly string[]
}

const says: Readonly<Record<Shown, string>> = {
  listens: 'opens a port',
  'listens-locally': 'opens a port for its own machine',
  answers: 'answers requests',
  works: 'takes work from a queue or a timetable',
  stops: 'handles a signal to stop',
  program: 'is the start of a program',
  arguments: 'reads the arguments of a command line',
  renders: 'renders in a browser',
}

/**
 * The runtime of a unit, from what it does first, then from what it depends on. Without evidence it is `unknown`, and its code counts as
 * production.
 */
export const runtimeOf = (unit: UnitEvidence): RuntimeVerdict => {
  const { ecosystem, manifest, hasContainer, hasStart, shown } = unit
  const packages = rolePackages.units[ecosystem]
  const dependencies = Object.keys(manifest.dependencies)
  const all = ecosystem === 'npm' ? [...dependencies, ...Object.keys(manifest.devDependencies)] : dependencies
  const clause = (what: Shown): readonly string[] => (shown.has(what) ? [`\`${shown.get(what)}\` ${says[what]}`] : [])
  const dependsOn = (name: string | undefined): readonly string[] => (name === undefined ? [] : [`depends on \`${name}\``])
  const server = packages.server.firstOf(dependencies)
  const worker = packages.worker.firstOf(dependencies)
  const serverless = packages.serverless.firstOf(all)
  const serves = [...clause('listens'), ...clause('answers'), ...dependsOn(server)]
  const works = [...clause('works'), ...dependsOn(worker)]
  const starts = [...(hasContainer ? ['an image or a Procfile is in its folder'] : []), ...(hasStart ? ['a script starts it'] : [])]
  const verdict = (runtime: Runtime, ...evidence: readonly (readonly string[])[]): RuntimeVerdict => ({
    runtime,
    evidence: evidence.flat(),
  })

  if (isInstalledByOthers(unit, server !== undefined || worker !== undefined))
    return manifest.bin && server === undefined
      ? verdict('cli', ['has a command and is published'])
      : verdict('library', ['has entry points for others and is published'])
  // Its port, if it opens one, is for the person who runs the command.
  if (isCommand(unit) && server === undefined && worker === undefined && !shown.has('answers') && !shown.has('works'))
    return verdict('cli', ['has a command'], clause('arguments'))
  if (serverless !== undefined && !hasContainer && packages.listening.firstOf(dependencies) === undefined)
    return verdict('serverless', dependsOn(serverless))
  // The dependencies of a Go module do not show what it is: without a program it runs in another one, unless its program is not written yet.
  if (ecosystem === 'go' && !startsAnything(shown) && !isForNoOther(unit)) return verdict('library', ['has no program'])
  if (serves.length > 0) return verdict('server', serves, starts)
  if (works.length > 0) return verdict('worker', works, starts)
  const view = packages.interface.firstOf(all)
  if (view !== undefined && (shown.has('renders') || !hasContainer)) return verdict('frontend', dependsOn(view), clause('renders'))
  if (ecosystem !== 'npm' && isHandRun(unit)) return verdict('cli', ['is a program'], clause('arguments'))
  if (starts.length === 0 && toolFolder.test(unit.root)) return verdict('cli', ['is a package in a folder of tools, and nothing starts it'])
  return verdict('unknown', starts, clause('program'))
}

/** Where the workspaces of an ecosystem keep packages that only developers run. */
const toolFolder = /(^|\/)(tools|tooling|devtools)\/[^/]+$/

const startsAnything = (shown: UnitEvidence['shown']): boolean =>
  shown.has('program') || shown.has('listens') || shown.has('works') || shown.has('listens-locally')

/** A package that is published for others to install, and that nothing here runs. */
const isInstalledByOthers = ({ ecosystem, manifest, hasContainer, hasStart, shown }: UnitEvidence, hasFramework: boolean): boolean => {
  if (!manifest.exposes || !manifest.published || hasContainer) return false
  const runs = shown.has('listens') || shown.has('answers') || shown.has('works') || hasFramework
  if (ecosystem === 'npm') return !manifest.private && !(hasStart && runs)
  if (ecosystem !== 'python') return false
  if (shown.has('listens') || shown.has('works')) return false
  return !(shown.has('program') && hasFramework) && !isWholeService(manifest)
}

/** Whether a published Python package is nevertheless a service: it brings the framework, the queue, and the driver or server. */
export const isWholeService = ({ dependencies }: PackageManifest): boolean => {
  const names = Object.keys(dependencies)
  const { server, worker } = rolePackages.units.python
  return [server, worker, rolePackages.onlyServicesBring].every((group) => group.firstOf(names) !== undefined)
}

/**
 * No other module can import its code, an image is made of it, it answers requests with code of that kind, or it brings the driver of its own
 * database.
 */
const isForNoOther = ({ manifest, shown, hasContainer, isClosed = false }: UnitEvidence): boolean => {
  if (isClosed || hasContainer || !isDownloadable(manifest.name)) return true
  const answering = shown.get('answers')
  if (answering === undefined) return false
  return `/${answering}`.includes('/internal/') || bringsOwn(manifest)
}

/**
 * Whether others can require a Go module by its path: the first element must have a dot (Go Modules Reference, "Module paths"), and must not
 * be a name that RFC 2606 reserves.
 */
const isDownloadable = (path: string): boolean => {
  const [host = ''] = path.split('/')
  return host.includes('.') && !/(^|\.)example\.(com|net|org)$|\.(test|example|invalid|localhost)$/.test(host)
}

/** Whether a package depends on what libraries leave to the application that installs them. */
export const bringsOwn = ({ dependencies }: PackageManifest): boolean =>
  rolePackages.onlyServicesBring.firstOf(Object.keys(dependencies)) !== undefined

/** A command that nothing here starts, or that is published and reads arguments: whoever installs it runs it. */
const isCommand = ({ ecosystem, manifest, hasContainer, hasStart, shown }: UnitEvidence): boolean =>
  ecosystem === 'npm' && manifest.bin && !hasContainer && (!hasStart || (manifest.published && !manifest.private && shown.has('arguments')))

/** A program that reads arguments and shows nothing of what runs for long. */
const isHandRun = ({ ecosystem, manifest, hasContainer, shown }: UnitEvidence): boolean =>
  shown.has('program') &&
  !shown.has('stops') &&
  (shown.has('arguments') ? ecosystem === 'go' || !hasContainer : manifest.bin && !hasContainer)
