import { posix } from 'node:path'
import type { FileTraits } from '#model/fact'
import type { PackageManifest } from '#model/facts/manifest'
import type { Language, Place } from '#model/source-file'
import type { Brought, Ecosystem, Runtime, System, Unit } from '#model/system'

/** Packages that reveal what runs a package's code. */
const serverPackages =
  /^(express|fastify|koa|@koa\/router|@hapi\/hapi|hono|@hono\/node-server|restify|polka|h3|nitropack|elysia|probot|@nestjs\/core|@apollo\/server|apollo-server(-\w+)?|graphql-yoga|@trpc\/server|@adonisjs\/core|@feathersjs\/feathers|moleculer|@grpc\/grpc-js|ws|socket\.io|uWebSockets\.js|next|nuxt|@remix-run\/(node|express|serve)|@react-router\/(node|express|serve)|@sveltejs\/adapter-node|@strapi\/strapi|payload|sails|@loopback\/(core|rest)|egg|@midwayjs\/core|@tsed\/common|@foal\/core|@tinyhttp\/app|hyper-express|@keystone-6\/core|connect|micro)$/
const workerPackages =
  /^(bullmq|bull|bee-queue|agenda|pg-boss|graphile-worker|kafkajs|amqplib|sqs-consumer|node-cron|cron|@temporalio\/worker|@dbos-inc\/dbos-sdk|node-resque|bree)$/
const serverlessPackages =
  /^(aws-lambda|@types\/aws-lambda|serverless|@vercel\/node|@netlify\/functions|firebase-functions|wrangler|@cloudflare\/workers-types|sst)$/
const frontendPackages =
  /^(react-dom|vue|svelte|@angular\/core|solid-js|preact|react-native|expo|@sveltejs\/kit|astro|gatsby|react-scripts|vite)$/

/** The same for the other ecosystems. Go serves HTTP from its standard library, so what a program starts counts there too. */
const runBy: Readonly<Record<Exclude<Ecosystem, 'npm'>, Readonly<Record<'server' | 'worker' | 'serverless', RegExp>>>> = {
  python: {
    serverless: /^(mangum|zappa|chalice|aws-lambda-powertools|functions-framework|serverless-wsgi)$/,
    server:
      /^(django|flask|fastapi|starlette|aiohttp|tornado|sanic|quart|falcon|bottle|pyramid|litestar|uvicorn|gunicorn|hypercorn|daphne|uwsgi|djangorestframework|grpcio|robyn|connexion|cherrypy|twisted|klein|pando|blacksheep|nameko)$/,
    worker: /^(celery|rq|django-rq|dramatiq|huey|arq|apscheduler|taskiq|temporalio|faust(-streaming)?|procrastinate)$/,
  },
  go: {
    serverless: /^github\.com\/aws\/aws-lambda-go$/,
    server:
      /^(github\.com\/(gin-gonic\/gin|labstack\/echo(\/v\d+)?|go-chi\/chi(\/v\d+)?|gofiber\/fiber(\/v\d+)?|gorilla\/mux|julienschmidt\/httprouter|valyala\/fasthttp|beego\/beego(\/v\d+)?|gobuffalo\/buffalo|go-kit\/kit|emicklei\/go-restful(\/v\d+)?|danielgtaylor\/huma(\/v\d+)?)|google\.golang\.org\/grpc|connectrpc\.com\/connect|goji\.io)$/,
    worker:
      /^(github\.com\/(hibiken\/asynq|riverqueue\/river|gocraft\/work|RichardKnop\/machinery(\/v\d+)?|segmentio\/kafka-go|nsqio\/go-nsq)|go\.temporal\.io\/sdk)$/,
  },
  java: {
    serverless: /(^|:)(aws-lambda-java-core|spring-cloud-function-adapter-aws)$/,
    server:
      /(^|:)(spring-boot-starter-(web|webmvc|webflux|jersey|actuator|undertow|jetty|tomcat)|spring-webmvc|spring-webflux|micronaut-http-server(-netty)?|quarkus-(rest|resteasy|resteasy-reactive)(-jackson)?|dropwizard-core|javalin|vertx-web|jersey-server|jetty-server|jakarta\.servlet-api|javax\.servlet-api|servlet-api|grpc-netty(-shaded)?|spark-core|helidon-webserver)$/,
    worker: /(^|:)(spring-kafka|spring-rabbit|spring-boot-starter-(amqp|quartz|batch|activemq)|kafka-clients|quartz|temporal-sdk)$/,
  },
}

/** Frameworks, and add-on packages, that answer a failed handler with a 500 response. */
const answersRejections =
  /^(fastify|koa|hono|@hapi\/hapi|@nestjs\/core|h3|elysia|restify|express-async-errors|express-promise-router|@awaitjs\/express|express-async-handler-patch)$/

/** Packages that do something for every request once they are installed. */
const bringing: Readonly<Record<Exclude<Brought, 'handled-rejections'>, RegExp>> = {
  'request-ids':
    /^(fastify|@nestjs\/platform-fastify|probot|nestjs-pino|pino-http|asgi-correlation-id|django-guid|django-structlog|django-log-request-id|flask-log-request-id|logfire)$/,
  'job-dashboard':
    /^(@bull-board\/.+|bull-board|bull-arena|bullmq-pro-ui|agendash|@pg-boss\/dashboard|@bull-monitor\/.+|flower|rq-dashboard|github\.com\/hibiken\/asynqmon|riverqueue\.com\/riverui)$/,
  'rate-limits': /^(better-auth|@nestjs\/throttler|@arcjet\/.+)$/,
  'request-metrics':
    /^(express-prom-bundle|prometheus-api-metrics|express-prometheus-middleware|express-status-monitor|fastify-metrics|koa-prometheus-\w+|@hono\/prometheus|@hono\/otel|hapi-prometheus|@promster\/.+|appmetrics.*|swagger-stats|@opentelemetry\/(instrumentation-(http|express|fastify|koa|hapi|nestjs-core|undici)|auto-instrumentations-node|sdk-node)|@vercel\/(otel|speed-insights)|@azure\/monitor-opentelemetry|applicationinsights|dd-trace|newrelic|elastic-apm-node|@sentry\/(node|nestjs|nextjs|bun|remix)|@instana\/collector|@appsignal\/nodejs|@highlight-run\/node|logfire|aws-xray-sdk.*|django-prometheus|prometheus-(fastapi|flask)-(instrumentator|exporter)|starlette-(exporter|prometheus)|aioprometheus|opentelemetry-instrumentation-.+|opentelemetry-distro|ddtrace|elastic-apm|sentry-sdk|scout-apm|go\.opentelemetry\.io\/contrib\/instrumentation\/.+|github\.com\/(DataDog\/dd-trace-go.*|newrelic\/go-agent.*|getsentry\/sentry-go|slok\/go-http-metrics|labstack\/echo-contrib.*|zsais\/go-gin-prometheus|grpc-ecosystem\/go-grpc-(prometheus|middleware.*)|elastic\/apm-agent-go)|.+:(spring-boot-starter-actuator|micrometer-.+|quarkus-micrometer.*|dropwizard-(core|metrics)|metrics-(servlet|jersey|jetty).*|opentelemetry-.+|sentry-.+|helidon-metrics.*|javaagent))$/,
  'other-metrics':
    /^(hot-shots|node-statsd|statsd-client|statsd|datadog(-metrics|-lambda-js)?|lynx|@willsoto\/nestjs-prometheus|@opentelemetry\/(sdk-metrics|api)|@aws-lambda-powertools\/metrics|measured-core|opentelemetry-(api|sdk)|aws-embedded-metrics|django-statsd.*|markus|go\.opentelemetry\.io\/otel(\/.+)?|github\.com\/(VictoriaMetrics\/metrics|rcrowley\/go-metrics|hashicorp\/go-metrics|armon\/go-metrics|uber-go\/tally.*|DataDog\/datadog-go.*|go-kit\/kit|smira\/go-statsd|cactus\/go-statsd-client.*)|.+:(metrics-core|simpleclient.*|prometheus-metrics-.+|spectator-.+|java-dogstatsd-client|statsd.*))$/,
}

/** Where a unit's manifest names the package that provides something; the manifest's first line if the package has no line. */
export const placeOfBringer = (system: System, unit: Unit, what: keyof typeof bringing): Place => {
  const manifest = system.facts('package-manifest').find(({ file }) => file.unit?.root === unit.root)
  const name = [...unit.dependencies.keys()].find((one) => bringing[what].test(one))
  const line = (name === undefined ? undefined : manifest?.dependencyLines?.[name]) ?? manifest?.at.startLine ?? 1
  return { path: manifest?.at.path ?? unit.root, startLine: line, endLine: line }
}

const broughtBy = (dependencies: Readonly<Record<string, string>>): ReadonlySet<Brought> => {
  const names = Object.keys(dependencies)
  const brought = new Set((Object.keys(bringing) as (keyof typeof bringing)[]).filter((what) => some(names, bringing[what])) as Brought[])
  // Express handles rejected handlers from version 5 on.
  const express = /\d+/.exec(dependencies['express'] ?? '')?.[0]
  if (some(names, answersRejections) || (express !== undefined && Number(express) >= 5)) brought.add('handled-rejections')
  return brought
}

const some = (names: Iterable<string>, pattern: RegExp): boolean => {
  for (const name of names) if (pattern.test(name)) return true
  return false
}

const startsSomething = (manifest: PackageManifest): boolean =>
  'start' in manifest.scripts ||
  Object.entries(manifest.scripts).some(([name, script]) => /^(start|serve|prod)(:|$)/.test(name) && script !== '')

interface Known {
  readonly root: string
  readonly ecosystem: Ecosystem
  readonly manifest: PackageManifest
}

const runtimeOf = (unit: Known, hasContainer: boolean, starts: ReadonlySet<Starts>): Runtime =>
  unit.ecosystem === 'npm'
    ? npmRuntime(unit.manifest, hasContainer, starts)
    : programRuntime(unit.ecosystem, unit.manifest, hasContainer, starts)

type Starts = NonNullable<FileTraits['starts']>

/** Database drivers and servers, which a framework extension leaves to the application. */
const onlyServicesBring =
  /^(psycopg(2(-binary|cffi)?|-binary)?|asyncpg|mysqlclient|pymysql|oracledb|cx-oracle|gunicorn|uwsgi|uvicorn|hypercorn|daphne|waitress)$/

/** Whether a published Python package is nevertheless a service: it brings the framework, the queue, and the driver or server. */
const isWholeService = (ecosystem: Exclude<Ecosystem, 'npm'>, names: readonly string[]): boolean =>
  ecosystem === 'python' && some(names, runBy.python.server) && some(names, runBy.python.worker) && some(names, onlyServicesBring)

/** The runtime of a Python, Go or Java unit, from its dependencies and from what its production files start. */
const programRuntime = (
  ecosystem: Exclude<Ecosystem, 'npm'>,
  manifest: PackageManifest,
  hasContainer: boolean,
  starts: ReadonlySet<Starts>,
): Runtime => {
  const names = Object.keys(manifest.dependencies)
  const { server, worker, serverless } = runBy[ecosystem]
  if (manifest.exposes && !hasContainer && starts.size === 0 && !isWholeService(ecosystem, names)) return 'library'
  if (some(names, serverless) && !hasContainer) return 'serverless'
  // A Go module without a program is a library, whatever it depends on.
  if (ecosystem === 'go' && starts.size === 0) return 'library'
  if (starts.has('server') || some(names, server)) return 'server'
  if (starts.has('worker') || some(names, worker)) return 'worker'
  return starts.has('program') ? 'cli' : 'unknown'
}

const npmRuntime = (manifest: PackageManifest, hasContainer: boolean, starts: ReadonlySet<Starts>): Runtime => {
  const dependencies = Object.keys(manifest.dependencies)
  const all = [...dependencies, ...Object.keys(manifest.devDependencies)]
  // A published package: it exposes entry points, is not private, and is neither started nor built into an image.
  const forOthers = manifest.exposes && !manifest.private && !startsSomething(manifest) && !hasContainer
  if (forOthers) return manifest.bin && !some(dependencies, serverPackages) ? 'cli' : 'library'
  if (some(all, serverlessPackages) && !hasContainer && !some(dependencies, /^(express|fastify|koa|@nestjs\/core)$/)) return 'serverless'
  if (some(dependencies, serverPackages)) return 'server'
  if (some(dependencies, workerPackages)) return 'worker'
  if (some(all, frontendPackages)) return 'frontend'
  // It listens without a known framework: with Node's own server, or with a framework not listed here.
  if (starts.has('server') && (hasContainer || startsSomething(manifest))) return 'server'
  if (manifest.bin) return 'cli'
  return 'unknown'
}

/** What other projects of a Gradle build call a unit: its folder with colons, or only the last part of it. */
const projectNames = ({ ecosystem, root }: Known): readonly string[] =>
  ecosystem === 'java' && root !== '' ? [`:${root.replaceAll('/', ':')}`, `:${posix.basename(root)}`] : []

const folderOf = (path: string): string => (posix.dirname(path) === '.' ? '' : posix.dirname(path))

/** The folder that a manifest describes: requirements files may have their own folder next to the code. */
const rootOf = (path: string, ecosystem: Ecosystem): string => {
  const folder = folderOf(path)
  return ecosystem === 'python' && /^(requirements|reqs?|deps|pip)$/.test(posix.basename(folder)) ? folderOf(folder) : folder
}

/** The ecosystem of a file's code; undefined for files that belong to none. */
export const ecosystemOf = (language: Language): Ecosystem | undefined => {
  switch (language) {
    case 'typescript':
    case 'tsx':
    case 'javascript':
    case 'component':
    case 'package-json':
      return 'npm'
    case 'python':
    case 'python-manifest':
      return 'python'
    case 'go':
    case 'go-mod':
      return 'go'
    case 'java':
    case 'java-manifest':
      return 'java'
    default:
      return undefined
  }
}

/** Whether names and calls of a language are followed across files. */
export const isLinkedCode = (language: Language): boolean => language !== 'package-json' && ecosystemOf(language) !== undefined

/** Merges several manifests of one folder (`pyproject.toml` and `requirements.txt`): they describe one unit. */
const merged = (units: readonly Known[]): Known[] => {
  const byKey = new Map<string, Known>()
  for (const unit of units) {
    const key = `${unit.ecosystem}\0${unit.root}`
    const before = byKey.get(key)
    byKey.set(
      key,
      before
        ? {
            ...before,
            manifest: {
              ...before.manifest,
              name: before.manifest.name || unit.manifest.name,
              exposes: before.manifest.exposes || unit.manifest.exposes,
              bin: before.manifest.bin || unit.manifest.bin,
              dependencies: { ...before.manifest.dependencies, ...unit.manifest.dependencies },
              devDependencies: { ...before.manifest.devDependencies, ...unit.manifest.devDependencies },
            },
          }
        : unit,
    )
  }
  return [...byKey.values()]
}

export interface ManifestFile {
  readonly path: string
  readonly ecosystem: Ecosystem
  readonly manifest: PackageManifest
}

/** A production file that starts a process when it is run. */
export interface StartingFile {
  readonly path: string
  readonly ecosystem: Ecosystem
  readonly starts: Starts
}

/** Whether the root has an image with the standard name: `Dockerfile.test` may be for anything. */
const hasImage = (paths: ReadonlySet<string>): boolean => ['Dockerfile', 'Containerfile', 'Procfile'].some((path) => paths.has(path))

/**
 * The packages of a snapshot, with what runs them. A package that runs nothing itself takes the runtime of a running package that depends
 * on it: its code is deployed there.
 */
export const unitsOf = (manifests: readonly ManifestFile[], starting: readonly StartingFile[], paths: ReadonlySet<string>): Unit[] => {
  const known = merged(manifests.map(({ path, ecosystem, manifest }) => ({ root: rootOf(path, ecosystem), ecosystem, manifest })))
  const containerFolders = new Set([...paths].filter((path) => /(^|\/)(Dockerfile[^/]*|Procfile|Containerfile)$/.test(path)).map(folderOf))
  const isAlone = known.filter(({ ecosystem }) => ecosystem === 'npm').length === 1
  const finder = finderOver(known)
  const starts = new Map<Known, Set<Starts>>()
  for (const file of starting) {
    const unit = finder(file.path, file.ecosystem)
    if (unit) starts.set(unit, (starts.get(unit) ?? new Set()).add(file.starts))
  }
  const runtimes = new Map<Known, Runtime>(
    known.map((unit) => [
      unit,
      runtimeOf(
        unit,
        // The image at the root of a JavaScript workspace belongs to one of its packages, not to the root package.
        containerFolders.has(unit.root) && (unit.root !== '' || unit.ecosystem !== 'npm' || (isAlone && hasImage(paths))),
        starts.get(unit) ?? new Set(),
      ),
    ]),
  )
  const byName = new Map(known.map((unit) => [`${unit.ecosystem}\0${unit.manifest.name}`, unit]))
  for (const unit of known) for (const name of projectNames(unit)) if (!byName.has(`java\0${name}`)) byName.set(`java\0${name}`, unit)
  const running: readonly Runtime[] = ['server', 'worker', 'serverless']
  // Propagate runtimes along dependencies until nothing changes.
  for (let changed = true; changed;) {
    changed = false
    for (const unit of known) {
      const runtime = runtimes.get(unit) ?? 'unknown'
      if (!running.includes(runtime)) continue
      for (const name of Object.keys({ ...unit.manifest.dependencies, ...unit.manifest.devDependencies })) {
        // Projects are often named after their build: `:orders-core` lies in the folder `core`.
        const dependency =
          byName.get(`${unit.ecosystem}\0${name}`) ??
          (name.startsWith(':') ? byName.get(`java\0${name.replace(/^:[^-:]+-/, ':')}`) : undefined)
        if (!dependency) continue
        const theirs = runtimes.get(dependency) ?? 'unknown'
        // A module of a build may contain a program as well as code that other modules use.
        const isOpen = theirs === 'unknown' || theirs === 'library' || (theirs === 'cli' && unit.ecosystem !== 'npm')
        if (!isOpen) continue
        runtimes.set(dependency, runtime)
        changed = true
      }
    }
  }
  return known.map((unit) => ({
    root: unit.root,
    ecosystem: unit.ecosystem,
    name: unit.manifest.name || posix.basename(unit.root) || 'repository',
    runtime: runtimes.get(unit) ?? 'unknown',
    deployed: startsSomething(unit.manifest) || containerFolders.has(unit.root),
    brings: broughtBy(unit.manifest.dependencies),
    dependencies: new Map(Object.entries(unit.manifest.dependencies)),
  }))
}

/**
 * Finds the unit of a path: the one of its ecosystem in the nearest folder with a manifest. Any ecosystem counts for a path that belongs to
 * none.
 */
export type UnitFinder<U> = (path: string, ecosystem: Ecosystem | undefined) => U | undefined

const finderOver = <U extends { readonly root: string; readonly ecosystem: Ecosystem }>(units: readonly U[]): UnitFinder<U> => {
  const byRoot = new Map<string, U>()
  for (const unit of units) {
    byRoot.set(`${unit.ecosystem}\0${unit.root}`, unit)
    if (!byRoot.has(`\0${unit.root}`)) byRoot.set(`\0${unit.root}`, unit)
  }
  const cache = new Map<string, U | undefined>()
  const find = (folder: string, ecosystem: string): U | undefined => {
    const key = `${ecosystem}\0${folder}`
    if (cache.has(key)) return cache.get(key)
    const found = byRoot.get(key) ?? (folder === '' ? undefined : find(folderOf(folder), ecosystem))
    cache.set(key, found)
    return found
  }
  return (path, ecosystem) => find(folderOf(path), ecosystem ?? '')
}

/** See {@link UnitFinder}. */
export const unitFinder: (units: readonly Unit[]) => UnitFinder<Unit> = finderOver
