import { posix } from 'node:path'
import type { PackageManifest } from '#model/facts/manifest'
import type { Runtime, Unit } from '#model/system'

/** Packages whose presence says what a package's code is run by. */
const serverPackages =
  /^(express|fastify|koa|@koa\/router|@hapi\/hapi|hono|@hono\/node-server|restify|polka|h3|nitropack|elysia|probot|@nestjs\/core|@apollo\/server|apollo-server(-\w+)?|graphql-yoga|@trpc\/server|@adonisjs\/core|@feathersjs\/feathers|moleculer|@grpc\/grpc-js|ws|socket\.io|uWebSockets\.js|next|nuxt|@remix-run\/(node|express|serve)|@react-router\/(node|express|serve)|@sveltejs\/adapter-node|@strapi\/strapi|payload)$/
const workerPackages =
  /^(bullmq|bull|bee-queue|agenda|pg-boss|graphile-worker|kafkajs|amqplib|sqs-consumer|node-cron|cron|@temporalio\/worker|@dbos-inc\/dbos-sdk|node-resque|bree)$/
const serverlessPackages =
  /^(aws-lambda|@types\/aws-lambda|serverless|@vercel\/node|@netlify\/functions|firebase-functions|wrangler|@cloudflare\/workers-types|sst)$/
const frontendPackages =
  /^(react-dom|vue|svelte|@angular\/core|solid-js|preact|react-native|expo|@sveltejs\/kit|astro|gatsby|react-scripts|vite)$/

const some = (names: Iterable<string>, pattern: RegExp): boolean => {
  for (const name of names) if (pattern.test(name)) return true
  return false
}

const startsSomething = (manifest: PackageManifest): boolean =>
  'start' in manifest.scripts ||
  Object.entries(manifest.scripts).some(([name, script]) => /^(start|serve|prod)(:|$)/.test(name) && script !== '')

interface Known {
  readonly root: string
  readonly manifest: PackageManifest
}

const runtimeOf = ({ manifest }: Known, hasContainer: boolean): Runtime => {
  const dependencies = Object.keys(manifest.dependencies)
  const all = [...dependencies, ...Object.keys(manifest.devDependencies)]
  // A package made for others: it exposes entry points, is not private, and nothing starts or packs it.
  const forOthers = manifest.exposes && !manifest.private && !startsSomething(manifest) && !hasContainer
  if (forOthers) return manifest.bin && !some(dependencies, serverPackages) ? 'cli' : 'library'
  if (some(all, serverlessPackages) && !hasContainer && !some(dependencies, /^(express|fastify|koa|@nestjs\/core)$/)) return 'serverless'
  if (some(dependencies, serverPackages)) return 'server'
  if (some(dependencies, workerPackages)) return 'worker'
  if (some(all, frontendPackages)) return 'frontend'
  if (manifest.bin) return 'cli'
  return 'unknown'
}

/**
 * The packages of a snapshot, with what runs them. A package that runs nothing itself but that a running one depends on counts as what
 * runs it: its code is deployed there.
 */
export const unitsOf = (manifests: ReadonlyMap<string, PackageManifest>, paths: ReadonlySet<string>): Unit[] => {
  const known: Known[] = [...manifests].map(([path, manifest]) => ({
    root: posix.dirname(path) === '.' ? '' : posix.dirname(path),
    manifest,
  }))
  const containerFolders = new Set(
    [...paths]
      .filter((path) => /(^|\/)(Dockerfile[^/]*|Procfile|Containerfile)$/.test(path))
      .map((path) => (posix.dirname(path) === '.' ? '' : posix.dirname(path))),
  )
  const runtimes = new Map<string, Runtime>(
    known.map((unit) => [unit.root, runtimeOf(unit, containerFolders.has(unit.root) && unit.root !== '')]),
  )
  const byName = new Map(known.map((unit) => [unit.manifest.name, unit]))
  const running: readonly Runtime[] = ['server', 'worker', 'serverless']
  // Spread "is deployed" along dependencies until nothing changes.
  for (let changed = true; changed;) {
    changed = false
    for (const unit of known) {
      const runtime = runtimes.get(unit.root) ?? 'unknown'
      if (!running.includes(runtime)) continue
      for (const name of Object.keys({ ...unit.manifest.dependencies, ...unit.manifest.devDependencies })) {
        const dependency = byName.get(name)
        if (!dependency) continue
        const theirs = runtimes.get(dependency.root) ?? 'unknown'
        if (theirs !== 'unknown' && theirs !== 'library') continue
        runtimes.set(dependency.root, runtime)
        changed = true
      }
    }
  }
  return known.map(({ root, manifest }) => ({
    root,
    name: manifest.name || posix.basename(root) || 'repository',
    runtime: runtimes.get(root) ?? 'unknown',
    deployed: startsSomething(manifest) || containerFolders.has(root),
    dependencies: new Map(Object.entries(manifest.dependencies)),
  }))
}

/** The unit that a path belongs to: the nearest folder with a manifest. */
export const unitFinder = (units: readonly Unit[]): ((path: string) => Unit | undefined) => {
  const byRoot = new Map(units.map((unit) => [unit.root, unit]))
  const cache = new Map<string, Unit | undefined>()
  const find = (folder: string): Unit | undefined => {
    if (cache.has(folder)) return cache.get(folder)
    const own = byRoot.get(folder)
    const found = own ?? (folder === '' ? undefined : find(posix.dirname(folder) === '.' ? '' : posix.dirname(folder)))
    cache.set(folder, found)
    return found
  }
  return (path) => find(posix.dirname(path) === '.' ? '' : posix.dirname(path))
}
