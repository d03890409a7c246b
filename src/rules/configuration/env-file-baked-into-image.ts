import { gapAt, rule } from '#model/rule'
import { isForProduction } from '#system/deployments'

export const envFileBakedIntoImage = rule({
  id: 'env-file-baked-into-image',
  check: '2.3',
  alsoServes: ['1.2', '2.1'],
  severity: 'P1',
  stage: 'preview',
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
      ],
      good: [
        'FROM node:22\nCOPY .env.example .env\nCMD ["node", "server.js"]',
        'FROM node:22 AS build\nCOPY .env.production .env\nRUN npm run build\nFROM node:22\nCOPY --from=build /app/dist ./dist\nCMD ["node", "dist/main.js"]',
        'FROM node:22\nCOPY . .\nCMD ["node", "server.js"]',
        'FROM node:22\nCOPY src/env.ts ./src/\nCMD ["node", "server.js"]',
        { title: 'an image for development', files: { 'Dockerfile.dev': 'FROM node:22\nCOPY .env .env\nCMD ["npm", "run", "dev"]\n' } },
      ],
    },
  },
  *judge(system) {
    for (const copy of system.facts('image-copy'))
      if (isForProduction(copy)) yield gapAt(copy, { message: `\`${copy.source}\` becomes part of the image.` })
  },
})
