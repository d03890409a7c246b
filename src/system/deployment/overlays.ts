import { posix } from 'node:path'
import type { Overlay, OverlayPatch, PatchTarget, Workload } from '#model/facts/documents/workload'
import type { Span } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { environmentOf, isBesideProduction } from '#link/units/environment-of'
import { remembered } from '#link/reads'

const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

type Patch =
  | { readonly as: 'object'; readonly patch: Linked<Workload>; readonly target: PatchTarget | undefined }
  | { readonly as: 'operations'; readonly patch: Linked<OverlayPatch>; readonly target: PatchTarget | undefined }

/** A file or folder that a kustomization names, and that is not in the repository. */
export interface MissingEntry {
  readonly overlay: Linked<Overlay>
  readonly path: string
  readonly at: Span
  /** All files that it takes are in a folder above it instead: a script copies them before the build. */
  readonly isCopied?: true
}

/** Entries of kustomizations for production that lead nowhere: `kustomize build` fails. */
export const missingEntries = (system: System): readonly MissingEntry[] => {
  const folders = foldersOf(system)
  return system
    .facts('overlay')
    .filter((overlay) => names.includes(posix.basename(overlay.at.path)) && isForProduction(overlay))
    .flatMap((overlay) => {
      const targetOf = (path: string): string => posix.join(posix.dirname(overlay.at.path), path).replace(/\/$/, '')
      const isMissing = (target: string): boolean =>
        target !== '..' && !target.startsWith('../') && !system.paths.has(target) && !folders.has(target)
      const isCopied =
        overlay.takes.length > 0 &&
        overlay.takes.every((path) => isMissing(targetOf(path)) && isAbove(posix.dirname(overlay.at.path), path, system.paths))
      return (overlay.entries ?? [])
        .map(({ path, at }): MissingEntry => ({ overlay, path: targetOf(path), at, ...(isCopied && { isCopied: true as const }) }))
        .filter(({ path }) => isMissing(path))
    })
}

/** Whether a path that a folder names leads to a file from one of the folders above it. */
const isAbove = (folder: string, path: string, paths: ReadonlySet<string>): boolean => {
  for (let above = posix.dirname(folder); ; above = posix.dirname(above)) {
    if (paths.has(posix.join(above, path))) return true
    if (above === posix.dirname(above)) return false
  }
}

const foldersOf = remembered((system): ReadonlySet<string> => {
  const found = new Set<string>(['.'])
  for (const path of system.paths)
    for (let folder = posix.dirname(path); !found.has(folder); folder = posix.dirname(folder)) found.add(folder)
  return found
})

/** An image that an overlay replaces, and that none of its containers has. */
export interface UnmatchedImage {
  readonly overlay: Linked<Overlay>
  readonly name: string
  readonly at: Span
  /** Images of the containers that it deploys. */
  readonly used: readonly string[]
}

/** The name of an image without tag and digest. */
const nameOfImage = (image: string): string => (image.split('@')[0] ?? '').replace(/:[^/:]*$/, '')

/** Images that overlays for production replace in vain, where everything that they deploy is read. */
export const unmatchedImages = (system: System): readonly UnmatchedImage[] =>
  builds(system).flatMap(({ overlay, files, isRemote }) => {
    const { images = [], takes } = overlay
    if (images.length === 0 || isRemote || !isForProduction(overlay) || takes.length === 0) return []
    // An object from elsewhere may have the image.
    if (system.facts('overlay').some(({ takesMore }) => takesMore)) return []
    if ([...files].some((path) => !system.files.has(path))) return []
    const isTaken = ({ at }: { readonly at: { readonly path: string } }): boolean => files.has(at.path)
    // An object of a controller may have images, too.
    if (system.facts('custom-object').some(isTaken)) return []
    const used = system
      .facts('workload')
      .filter(isTaken)
      .flatMap(({ containers }) => containers.flatMap(({ image }) => (image === undefined ? [] : [nameOfImage(image)])))
    if (used.length === 0) return []
    // An override may match what another kustomization on the way has put there.
    const renamed = system.facts('overlay').some((one) => one !== overlay && (one.images?.length ?? 0) > 0)
    return renamed ? [] : images.flatMap(({ name, at }) => (used.includes(name) ? [] : [{ overlay, name, at, used: [...new Set(used)] }]))
  })

/** What an overlay deploys: files of objects, and patches in the order in which they are applied. */
interface Build {
  readonly overlay: Linked<Overlay>
  readonly files: ReadonlySet<string>
  readonly patches: readonly Patch[]
  /** A component from outside of the repository may patch anything in it. */
  readonly isRemote: boolean
}

/** How many kustomizations are followed from one into the next. */
const mostSteps = 8

/** Overlays that nothing else takes: what is deployed. */
const builds = remembered((system): readonly Build[] => {
  const overlays = system.facts('overlay').filter(({ at }) => names.includes(posix.basename(at.path)))
  const byFolder = new Map(overlays.map((overlay) => [posix.dirname(overlay.at.path), overlay]))
  const objects = Map.groupBy(
    system.facts('workload').filter(({ platform }) => platform === 'kubernetes'),
    ({ at }) => at.path,
  )
  const operations = Map.groupBy(system.facts('overlay-patch'), ({ at }) => at.path)
  const resolve = (from: Linked<Overlay>, path: string): string => posix.join(posix.dirname(from.at.path), path).replace(/\/$/, '')
  const taken = new Set(overlays.flatMap((overlay) => overlay.takes.map((path) => resolve(overlay, path))))
  const patchesIn = (path: string, target: PatchTarget | undefined): Patch[] => [
    ...(objects.get(path) ?? []).map((patch): Patch => ({ as: 'object', patch, target: patch.target ?? target })),
    ...(operations.get(path) ?? []).map((patch): Patch => ({ as: 'operations', patch, target: patch.target ?? target })),
  ]
  const build = (overlay: Linked<Overlay>, steps: number): Omit<Build, 'overlay'> => {
    const files = new Set<string>()
    const patches: Patch[] = []
    let isRemote = overlay.isRemote === true
    for (const path of overlay.takes.map((one) => resolve(overlay, one))) {
      const inner = byFolder.get(path)
      if (!inner) {
        files.add(path)
        continue
      }
      if (steps >= mostSteps) continue
      const made = build(inner, steps + 1)
      for (const file of made.files) files.add(file)
      patches.push(...made.patches)
      isRemote ||= made.isRemote
    }
    patches.push(...patchesIn(overlay.at.path, undefined))
    for (const { path, target } of overlay.patches) patches.push(...patchesIn(resolve(overlay, path), target))
    return { files, patches, isRemote }
  }
  return overlays.filter((overlay) => !taken.has(posix.dirname(overlay.at.path))).map((overlay) => ({ overlay, ...build(overlay, 0) }))
})

/** Whether a patch is for a workload. Kustomize matches whole names by regular expressions; a target without a name is for every name. */
const isFor = ({ as, patch, target }: Patch, workload: Workload): boolean | undefined => {
  if (target) {
    if (target.kind !== undefined && target.kind !== workload.controller) return false
    if (target.isOpen) return undefined
    return target.name === undefined || isNamed(target.name, workload.name)
  }
  return as === 'object' ? patch.controller === workload.controller && patch.name === workload.name : undefined
}

/** A name with characters that a regular expression needs is compared with care: a pattern that is none matches nothing. */
const isNamed = (pattern: string, name: string): boolean => {
  if (/^[\w.-]+$/.test(pattern)) return pattern === name
  const [before, after, ...others] = pattern.replace(/^\^|\$$/g, '').split('.*')
  return after !== undefined && others.length === 0 && name.startsWith(before ?? '') && name.endsWith(after)
}

/** The readiness probe of a container as an overlay deploys it. */
export interface DeployedProbe {
  readonly overlay: string
  /** `unknown` if a patch may change it in a way that its text does not show. */
  readonly state: 'on' | 'off' | 'unknown'
  /** The patch that removes it. */
  readonly removedAt?: Span & { readonly path: string }
}

/** Whether an overlay is for production, judged from its path. */
const isForProduction = (overlay: Linked<Overlay>): boolean => {
  const environment = environmentOf(overlay.at.path)
  return (
    overlay.file.role === 'production' &&
    (environment === 'production' || environment === 'unknown') &&
    !isBesideProduction(overlay.at.path)
  )
}

/** Overlays for production that deploy a workload. */
const deploying = (system: System, workload: Linked<Workload>): readonly Build[] =>
  builds(system).filter(({ overlay, files }) => files.has(workload.at.path) && isForProduction(overlay))

/** The readiness probe of a container in each overlay for production that deploys it; empty if none does. */
export const deployedProbes = (system: System, workload: Linked<Workload>, name: string): readonly DeployedProbe[] => {
  const container = workload.containers.find((one) => one.name === name)
  const position = workload.containers.filter(({ auxiliary }) => !auxiliary).findIndex((one) => one.name === name)
  return deploying(system, workload).map(({ overlay, patches, isRemote }) => {
    let state: DeployedProbe['state'] = container?.readiness ? 'on' : 'off'
    let removedAt: DeployedProbe['removedAt']
    for (const one of patches) {
      const found = probeIn(one, name, position)
      const applies = found === undefined ? false : isFor(one, workload)
      if (!found || applies === false) continue
      const at = { ...found.at, path: one.patch.at.path }
      if (applies === undefined) state = (state === 'on') === found.isSet ? state : 'unknown'
      else state = found.isSet ? 'on' : 'off'
      removedAt = state === 'off' ? at : undefined
    }
    if (isRemote && state === 'off' && !removedAt) state = 'unknown'
    return { overlay: overlay.at.path, state, ...(removedAt && { removedAt }) }
  })
}

/** What a patch does to the readiness probe of a container. */
const probeIn = ({ as, patch }: Patch, name: string, position: number): { readonly isSet: boolean; readonly at: Span } | undefined => {
  if (as === 'operations') return patch.probes?.findLast((probe) => probe.container === position)
  const container = patch.containers.find((one) => one.name === name)
  const at = container?.removesReadiness ?? container?.readiness
  return at && { isSet: container?.readiness !== undefined, at }
}

/** Patches of a workload in the overlays for production that deploy it; undefined if no overlay of the repository does. */
export const patchesInProduction = (
  system: System,
  workload: Linked<Workload>,
): { readonly objects: readonly Linked<Workload>[]; readonly operations: readonly Linked<OverlayPatch>[] } | undefined => {
  const found = deploying(system, workload)
  if (found.length === 0) return undefined
  const patches = found.flatMap((build) => build.patches).filter((patch) => isFor(patch, workload) !== false)
  return {
    objects: patches.flatMap(({ as, patch }) => (as === 'object' ? [patch] : [])),
    operations: patches.flatMap(({ as, patch }) => (as === 'operations' ? [patch] : [])),
  }
}
