import { posix } from 'node:path'
import type { ImageCopy } from '#model/facts/image'
import type { ConfigLiteral } from '#model/facts/secret'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isImageForProduction } from '#system/deployments'

export const envFileBakedIntoImage = rule({
  id: 'env-file-baked-into-image',
  check: '2.3',
  alsoServes: ['1.2', '2.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'File of settings built into the image',
  why: 'The image runs with the settings of whoever built it, wherever it is started: staging promotes the same image and writes to the production database. Whoever can pull it can read every value in that file.',
  fix: 'Leave the file out of the image (and name it in `.dockerignore`); hand the settings over when the container is started.',
  examples: {
    dockerfile: {
      bad: [
        'FROM node:22\nCOPY .env.production .env # <- finding\nCMD ["node", "server.js"]',
        'FROM node:22\nCOPY package.json .env ./ # <- finding\nCMD ["node", "server.js"]',
        {
          title: 'added to an image that had none',
          files: {
            'apps/api/Dockerfile': 'FROM node:22\nCOPY dist ./dist\nADD apps/api/.env ./.env # <- finding\nCMD ["node", "dist/main.js"]\n',
          },
          base: { 'apps/api/Dockerfile': 'FROM node:22\nCOPY dist ./dist\nCMD ["node", "dist/main.js"]\n' },
        },
        {
          title: 'a stage that the last one starts from',
          files: {
            Dockerfile:
              'FROM node:22 AS base\nWORKDIR /app\nCOPY .env.prod ./.env # <- finding\nFROM base\nCOPY dist ./dist\nCMD ["node", "dist/main.js"]\n',
          },
        },
        {
          title: 'kept in the repository, with a password',
          files: {
            'services/mail/Dockerfile': 'FROM python:3.13-slim\nCOPY .env . # <- finding\nCMD ["python", "-m", "mail"]\n',
            'services/mail/.env': 'SMTP_HOST=smtp.internal\nSMTP_PASSWORD=Vb81-kettle\n',
          },
        },
        {
          title: 'the JSON form',
          files: { Dockerfile: 'FROM golang:1.24\nADD ["./.env.staging", "/srv/.env"] # <- finding\nCMD ["/srv/orders"]\n' },
        },
      ],
      good: [
        {
          title: 'kept without secrets in another folder that it is built in',
          files: {
            'docker/api.Dockerfile': 'FROM node:22\nCOPY .env .env\nCMD ["node", "server.js"]\n',
            'backend/.env': 'PORT=3000\nLOG_LEVEL=info\n',
          },
        },
        {
          title: 'the image of a developer, beside the one of production',
          files: {
            Dockerfile: 'FROM node:22\nCOPY .env .env\nCMD ["node", "server.js"]\n',
            'production.Dockerfile': 'FROM node:22\nCMD ["node", "server.js"]\n',
          },
        },

        'FROM node:22\nCOPY .env.example .env\nCMD ["node", "server.js"]',
        'FROM node:22 AS build\nCOPY .env.production .env\nRUN npm run build\nFROM node:22\nCOPY --from=build /app/dist ./dist\nCMD ["node", "dist/main.js"]',
        'FROM node:22\nCOPY . .\nCMD ["node", "server.js"]',
        'FROM node:22\nCOPY src/env.ts ./src/\nCMD ["node", "server.js"]',
        { title: 'an image for development', files: { 'Dockerfile.dev': 'FROM node:22\nCOPY .env .env\nCMD ["npm", "run", "dev"]\n' } },
        {
          title: 'kept in the repository, with public settings of the build alone',
          files: {
            'apps/web/Dockerfile': 'FROM node:22\nCOPY apps/web/.env.production ./\nRUN npm run build\nCMD ["npm", "start"]\n',
            'apps/web/.env.production': 'NEXT_PUBLIC_SITE=https://orders.example.com\nNEXT_TELEMETRY_DISABLED=1\n',
          },
        },
        {
          title: 'a secret is named and left empty',
          files: {
            Dockerfile: 'FROM node:22\nCOPY .env .\nCMD ["node", "server.js"]\n',
            '.env': 'PORT=3000\nJWT_SECRET=\nDB_PASSWORD=change-me\n',
          },
        },
        'FROM node:22\nRUN --mount=type=secret,id=env,target=/app/.env npm run build\nCMD ["node", "server.js"]',
        { title: 'of a test', files: { 'test/e2e/Dockerfile': 'FROM node:22\nCOPY .env ./\nCMD ["npx", "playwright", "test"]\n' } },
      ],
    },
  },
  *judge(system) {
    for (const copy of system.facts('image-copy')) {
      if (!isImageForProduction(system, copy) || isKeptWithoutSecrets(system, copy)) continue
      yield gapAt(copy, { message: `\`${copy.source}\` becomes part of the image.` })
    }
  },
})

const holdsSecret: ReadonlySet<ConfigLiteral['value']> = new Set(['random', 'plain'])

/** The files of the repository that a copy may mean: seen from the root, from the Dockerfile, or from some other folder that it is built in. */
const keptFiles = (system: System, copy: Linked<ImageCopy>): readonly string[] => {
  const source = posix.normalize(copy.source)
  const near = [posix.join(posix.dirname(copy.at.path), source), source].find((path) => system.paths.has(path))
  return near === undefined ? [...system.paths].filter((path) => path.endsWith(`/${source}`)) : [near]
}

/** The file is kept in the repository, and holds no secret: public settings of a build, not those of one environment. */
const isKeptWithoutSecrets = (system: System, copy: Linked<ImageCopy>): boolean => {
  const kept = keptFiles(system, copy)
  const hold = (path: string): boolean =>
    system.facts('config-literal').some((literal) => literal.at.path === path && literal.sensitive && holdsSecret.has(literal.value))
  return kept.length > 0 && !kept.some(hold)
}
