import type { FileFacts } from '#model/fact'
import type { FileSide } from '#model/source-file'
import type { SnapshotFile } from './snapshot.ts'

const frontendModules =
  /^(react-dom(\/client)?|react-native|vue|svelte|@angular\/\w+|solid-js|swr|@tanstack\/react-query|jquery|react-router-dom|next\/(navigation|router|link|image)|@remix-run\/react|zustand|redux|react-redux|@reduxjs\/toolkit|mobx-react(-lite)?|styled-components|@emotion\/\w+|framer-motion|@radix-ui\/[\w-]+|@mui\/\w+|antd|lucide-react|vue-router|pinia)$/
const serverModules =
  /^(node:\w+|fs|fs\/promises|net|http|https|child_process|crypto|worker_threads|os|tls|dns|cluster|server-only|express|fastify|koa|@koa\/[\w-]+|koa-[\w-]+|@hapi\/hapi|@nestjs\/[\w-]+|hono(\/.+)?|@hono\/(node-server|zod-openapi)|probot|@trpc\/server(\/.+)?|graphql-yoga|@apollo\/server|bullmq|bull|kafkajs|amqplib|pg|pg-boss|mysql2(\/promise)?|mongodb|mongoose|ioredis|redis|@prisma\/client|knex|typeorm|sequelize(-typescript)?|drizzle-orm(\/.+)?|kysely|@aws-sdk\/[\w-]+|@google-cloud\/[\w-]+|firebase-admin|nodemailer|@grpc\/grpc-js|pino|winston|stripe|aws-lambda|next\/(server|headers)|@remix-run\/node|node-cron|undici|next-auth|ws|socket\.io|log4js|express-[\w-]+|formidable|multer|busboy|bcrypt|passport|rate-limiter-flexible|fs-extra|graceful-fs|sails[\w-]*)$/
const publicEnvironment = /^(NEXT_PUBLIC_|VITE_|REACT_APP_|PUBLIC_|EXPO_PUBLIC_|NUXT_PUBLIC_|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/
const serverPath =
  /(^|\/)app\/(.*\/)?route\.[jt]sx?$|(^|\/)pages\/api\/|\+server\.[jt]s$|\+page\.server\.[jt]s$|\+layout\.server\.[jt]s$|\.server\.[jt]sx?$|(^|\/)server\/(api|routes)\/|(^|\/)middleware\.[jt]s$/
const frontendPath = /\.client\.[jt]sx?$|\.(vue|svelte)$|(^|\/)(client-only|frontend|web-?client|webapp)\//
/** Folder names shared by user interfaces and by server frameworks (hooks around a request or a model): only their content decides. */
const eitherPath = /(^|\/)(components|hooks)\//

export interface SidedFile {
  readonly file: SnapshotFile
  /** Paths of the repository that it loads, without type-only imports. */
  readonly imports: readonly string[]
}

const known = new WeakMap<FileFacts, { readonly path: string; readonly side: FileSide | undefined }>()

/** The side that a file itself indicates; undefined if nothing in it is decisive. Computed once for facts at a path. */
const ownSide = (file: SnapshotFile): FileSide | undefined => {
  const before = known.get(file.facts)
  if (before?.path === file.path) return before.side
  const side = readSide(file)
  known.set(file.facts, { path: file.path, side })
  return side
}

const readSide = ({ path, language, facts }: SnapshotFile): FileSide | undefined => {
  const { directives, jsx, browserGlobals, env } = facts.traits
  if (directives.includes('use client')) return 'frontend'
  if (directives.includes('use server') || serverPath.test(path)) return 'backend'
  if (frontendPath.test(path)) return 'frontend'
  const modules = facts.imports.filter((record) => !record.typeOnly).map((record) => record.module)
  const server = modules.some((module) => serverModules.test(module))
  const front =
    modules.some((module) => frontendModules.test(module)) ||
    browserGlobals ||
    jsx ||
    (language === 'tsx' && modules.some((module) => module === 'react'))
  const mayBeHook = eitherPath.test(path)
  if (mayBeHook && !front && (language === 'tsx' || modules.some((module) => /^(preact|react)(\/|$)/.test(module)))) return 'frontend'
  if (front) return server && !mayBeHook ? 'universal' : 'frontend'
  if (server) return 'backend'
  if (env.some((name) => !publicEnvironment.test(name))) return 'backend'
  return undefined
}

/**
 * Where the code of each TypeScript or JavaScript file runs: the file's own indication first, else the sides of its importers (`universal`
 * if there are both), else `unknown`.
 */
export const sidesOf = (files: readonly SidedFile[]): ReadonlyMap<string, FileSide> => {
  const sides = new Map<string, FileSide>()
  const imports = new Map(files.map(({ file, imports: own }) => [file.path, own]))
  for (const { file } of files) {
    const side = ownSide(file)
    if (side) sides.set(file.path, side)
  }
  const own = new Set(sides.keys())
  const queue = [...own]
  while (queue.length > 0) {
    const path = queue.pop() as string
    const side = sides.get(path)
    if (!side || side === 'unknown') continue
    for (const target of imports.get(path) ?? []) {
      if (own.has(target) || !imports.has(target)) continue
      const before = sides.get(target)
      const after = before === undefined || before === side ? side : 'universal'
      if (after === before) continue
      sides.set(target, after)
      queue.push(target)
    }
  }
  return sides
}
