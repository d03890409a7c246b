import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What of a CycloneDX bill is read and written here. @see https://cyclonedx.org/docs/1.5/json/ */
export interface Bill {
  readonly components: readonly Component[]
  readonly [field: string]: unknown
}

export interface Component {
  readonly type: string
  readonly name: string
  readonly version?: string
  readonly purl?: string
  readonly 'bom-ref'?: string
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly properties?: readonly Property[]
  readonly components?: readonly Component[]
  readonly [field: string]: unknown
}

interface Property {
  readonly name: string
  readonly value: string
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly scripts?: Readonly<Record<string, string>>
}

/** Scripts that npm runs when it installs a package. @see https://docs.npmjs.com/cli/using-npm/scripts#npm-install */
const installScripts = ['preinstall', 'install', 'postinstall']

/**
 * Adds to npm's own bill what it leaves out: scripts that packages run when they are installed, programs that they bring ready-made, and
 * packages that are installed though the lock file does not know them, which is what an install script fetched.
 *
 * @param root the folder with `node_modules`, installed
 * @param locked the keys of the lock file's `packages`
 */
export const completeBill = (bill: Bill, root: string, locked: ReadonlySet<string>): Bill => {
  const installed = installedPackages(root)
  const known = new Set(bill.components.map(keyOf))
  const byKey = new Map(installed.map((each) => [keyOf(each.manifest), each]))
  const fetched = installed.filter(({ path }) => !locked.has(path)).map((each) => fetchedComponent(root, each))
  return {
    ...bill,
    components: [
      ...bill.components.map((component) => {
        const found = byKey.get(keyOf(component))
        return found ? complete(root, component, found) : component
      }),
      // A package that a script fetched belongs to the package whose script it was: without that one it is not there.
      ...fetched.filter(({ owner }) => known.has(owner)).map(({ component }) => component),
    ],
  }
}

interface Installed {
  /** As the lock file writes it: `node_modules/a/node_modules/b`. */
  readonly path: string
  readonly manifest: Manifest
}

const keyOf = ({ name, version }: { readonly name: string; readonly version?: string }): string => `${name}@${version}`

const manifestOf = (folder: string): Manifest | undefined => {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  const { name, version, scripts } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest>
  return name === undefined || version === undefined ? undefined : { name, version, ...(scripts && { scripts }) }
}

/** Every package below `folder/node_modules`, and below each of them. */
const installedPackages = (root: string, folder = root): Installed[] => {
  const modules = join(folder, 'node_modules')
  if (!existsSync(modules)) return []
  const names = readdirSync(modules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => (name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name]))
  return names.flatMap((name) => {
    const path = join(modules, name)
    const manifest = manifestOf(path)
    return [...(manifest ? [{ path: relative(root, path), manifest }] : []), ...installedPackages(root, path)]
  })
}

const scriptsOf = ({ scripts = {} }: Manifest): Property[] =>
  installScripts.flatMap((name) => (scripts[name] === undefined ? [] : [{ name: `npm:${name}`, value: scripts[name] }]))

const complete = (root: string, component: Component, { path, manifest }: Installed): Component => {
  const [scripts, programs] = [scriptsOf(manifest), programsOf(join(root, path))]
  return {
    ...component,
    ...(scripts.length > 0 && { properties: [...(component.properties ?? []), ...scripts] }),
    ...(programs.length > 0 && { components: [...(component.components ?? []), ...programs] }),
  }
}

const fetchedComponent = (root: string, { path, manifest }: Installed): { readonly owner: string; readonly component: Component } => {
  const parent = manifestOf(join(root, path.replace(/[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+$/, '')))
  const owner = parent ? keyOf(parent) : ''
  const { name, version } = manifest
  return {
    owner,
    component: {
      type: 'library',
      // Of the same name and version there may be one in the lock file.
      'bom-ref': `${name}@${version}#${path}`,
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      properties: [{ name: 'readiness:fetched-by-install-script-of', value: owner }, ...scriptsOf(manifest)],
      components: programsOf(join(root, path)),
    },
  }
}

/** What an operating system or WebAssembly runs as it is, by its first bytes: ELF, Mach-O (thin and fat), PE, WebAssembly. */
const magics = ['7f454c46', 'cffaedfe', 'cefaedfe', 'cafebabe', '0061736d'].map((hex) => Buffer.from(hex, 'hex'))
const isProgram = (file: string): boolean => {
  const start = Buffer.alloc(4)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, start, 0, 4, 0)
  } finally {
    closeSync(descriptor)
  }
  return (
    magics.some((magic) => start.equals(magic)) || (start.subarray(0, 2).toString('latin1') === 'MZ' && /\.(?:exe|dll|node|so)$/.test(file))
  )
}

const programsOf = (folder: string): Component[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return programsOf(path).map((each) => ({ ...each, name: `${entry.name}/${each.name}` }))
      if (!entry.isFile() || !isProgram(path)) return []
      const content = createHash('sha256').update(readFileSync(path)).digest('hex')
      return [{ type: 'file', name: entry.name, hashes: [{ alg: 'SHA-256', content }] }]
    })
