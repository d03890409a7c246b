import type { ConfigLiteral } from '#model/facts/secret'
import type { Linked } from '#model/system'
import type { Severity } from '#model/severity'
import { gapAt, rule } from '#model/rule'
import { isImageForProduction } from '#system/deployments'
import { environmentOf } from '#system/environment-of'

// No credential of anybody's: letters and digits drawn for these examples.
const random = 'kQ9vWz3nTbXe7RmYpLcJ2Ah8'
const env = (entry: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\nspec:\n  selector: { matchLabels: { app: orders } }\n  template:\n    spec:\n      containers:\n        - name: web\n          image: registry.example.com/orders:1.4.2\n          env:\n            - name: DB_PASSWORD\n${entry}`

/** `undefined`: nothing to say. An image is handed on with all it holds; a manifest can be read by whoever reads the repository. */
const severityOf = (literal: Linked<ConfigLiteral>): Severity | undefined => {
  if (literal.value !== 'random') return undefined
  // A file of Compose or of variables that does not say what it is for is a developer's as often as an operator's.
  if (literal.format === 'compose-env' || literal.format === 'env-file')
    return environmentOf(literal.at.path) === 'production' ? 'P1' : 'P2'
  return literal.format === 'dockerfile-arg' ? 'P2' : 'P0'
}

const whereabouts: Readonly<Record<ConfigLiteral['format'], string>> = {
  'dockerfile-env': 'is built into the image: `docker history` and `docker inspect` show it to whoever can pull it',
  'dockerfile-arg': 'is the default of a build argument: it stands in this file and in the history of the build',
  'kubernetes-env': 'stands in the manifest in clear',
  'kubernetes-secret': 'stands in the manifest; Base64 is no encryption',
  'compose-env': 'stands in the compose file in clear',
  'env-file': 'stands in a file of settings that is kept in the repository',
}

export const secretInImageOrManifest = rule({
  id: 'secret-in-image-or-manifest',
  check: '2.1',
  severity: 'P0',
  stage: 'stable',
  title: 'Secret written into an image or a manifest',
  why: 'Whoever can read the repository, pull the image or look at the object holds the secret, in every copy and for as long as any of them lives. It cannot be changed without a new build or commit.',
  fix: 'Issue a new one, and let the process get it at run time: `secretKeyRef`, a secret store, `RUN --mount=type=secret` for what only the build needs.',
  blindSpots:
    'Only values that look drawn at random under a name that promises a secret: a password of words is not told from a placeholder.',
  examples: {
    dockerfile: {
      bad: [
        `FROM node:22\nENV SESSION_SECRET=${random} # <- finding\nCMD ["node", "server.js"]`,
        `FROM node:22\nENV PORT=80 \\\n    JWT_SECRET="${random}" # <- finding`,
        `FROM node:22\nARG NPM_TOKEN=${random} # <- finding\nCMD ["node", "server.js"]`,
        {
          title: 'in the stage that the last one starts from',
          files: {
            Dockerfile: `FROM node:22 AS base\nENV COOKIE_SECRET=${random} # <- finding\nFROM base\nCMD ["node", "server.js"]\n`,
          },
        },
        {
          title: 'a reference was replaced by the value',
          files: { 'services/api/Dockerfile': `FROM golang:1.24\nENV DB_PASSWORD=${random} # <- finding\nCMD ["/api"]\n` },
          base: { 'services/api/Dockerfile': 'FROM golang:1.24\nENV DB_PASSWORD=${DB_PASSWORD}\nCMD ["/api"]\n' },
        },
        {
          title: 'a file of variables beside it',
          files: {
            Dockerfile: 'FROM node:22\nCMD ["node", "server.js"]\n',
            '.env.production': `PORT=80\nSESSION_SECRET="${random}" # <- finding\n`,
          },
        },
      ],
      good: [
        {
          title: 'keys that browsers get, and the name of a cookie',
          files: {
            Dockerfile: `FROM node:22\nENV VITE_FIREBASE_API_KEY=${random}\nENV REACT_APP_MAPS_API_KEY=${random}\nENV POSTHOG_API_KEY=phc_${random}\nENV ACCESS_TOKEN_COOKIE=${random}\nCMD ["npm", "start"]\n`,
            '.env.production': `VUE_APP_API_TOKEN=${random}\n`,
          },
        },
        {
          title: 'the image of a developer, beside the one of production',
          files: {
            Dockerfile: `FROM node:22\nENV JWT_SECRET=${random}\nCMD ["node", "server.js"]\n`,
            'Dockerfile.prod': 'FROM node:22\nCMD ["node", "server.js"]\n',
          },
        },

        'FROM node:22\nARG NPM_TOKEN\nRUN --mount=type=secret,id=npm npm ci',
        'FROM node:22\nENV SESSION_SECRET=$SESSION_SECRET',
        'FROM node:22\nENV SECRET_KEY_BASE_DUMMY=1',
        'FROM node:22\nENV SESSION_SECRET=changeme',
        'FROM node:22 AS build\nENV AUTH_SECRET=build-only-placeholder-value-0001',
        {
          title: 'the fingerprint of a signing key of a distribution',
          files: { Dockerfile: `FROM debian:13\nENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D\nCMD ["sh"]\n` },
        },
        {
          title: 'a key that browsers get',
          files: { Dockerfile: `FROM node:22\nENV NEXT_PUBLIC_ANALYTICS_KEY=${random}\nCMD ["npm", "start"]\n` },
        },
        {
          title: 'where a secret is kept, not the secret',
          files: { Dockerfile: 'FROM node:22\nENV DB_PASSWORD_FILE=/run/secrets/db7Password2\nCMD ["node", "server.js"]\n' },
        },
        { title: 'an image for tests', files: { 'test/Dockerfile': `FROM node:22\nENV JWT_SECRET=${random}\nCMD ["npm", "test"]\n` } },
        {
          title: 'a file of variables for examples and for tests',
          files: { '.env.example': `JWT_SECRET=${random}\n`, '.env.test': `JWT_SECRET=${random}\n` },
        },
      ],
    },
    kubernetes: {
      bad: [
        env(`              value: ${random} # <- finding\n`),
        `apiVersion: v1\nkind: Secret\nmetadata: { name: orders }\nstringData:\n  jwt-secret: ${random} # <- finding\n`,
        {
          title: 'a reference was replaced by the value',
          files: { 'deploy/orders.yaml': env(`              value: ${random} # <- finding\n`) },
          base: { 'deploy/orders.yaml': env('              valueFrom: { secretKeyRef: { name: orders, key: password } }\n') },
        },
      ],
      good: [
        env('              valueFrom: { secretKeyRef: { name: orders, key: password } }\n'),
        env('              value: $(SHARED_PASSWORD)\n'),
        env('              value: postgres\n'),
        `apiVersion: v1\nkind: Secret\nmetadata: { name: orders }\nsops: { version: 3.9.0 }\nstringData:\n  jwt-secret: ${random}\n`,
        `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: orders }\nspec:\n  encryptedData:\n    jwt-secret: ${random}\n`,
        {
          title: "a developer's own cluster",
          files: {
            'k8s/local/secret.yaml': `apiVersion: v1\nkind: Secret\nmetadata: { name: orders }\nstringData:\n  jwt-secret: ${random}\n`,
          },
        },
      ],
    },
    compose: {
      bad: [
        {
          title: 'for production',
          files: {
            'docker-compose.prod.yml': `services:\n  api:\n    image: orders:1\n    environment:\n      - JWT_SECRET=${random} # <- finding\n`,
          },
        },
      ],
      good: [
        {
          title: 'for development',
          files: { 'docker-compose.dev.yml': `services:\n  api:\n    image: orders:1\n    environment:\n      JWT_SECRET: ${random}\n` },
        },
        {
          title: 'a reference',
          files: {
            'docker-compose.prod.yml': 'services:\n  api:\n    image: orders:1\n    environment:\n      JWT_SECRET: ${JWT_SECRET:?}\n',
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const literal of system.facts('config-literal')) {
      const severity = severityOf(literal)
      if (!severity || !literal.sensitive || literal.shipped === false || !isImageForProduction(system, literal)) continue
      yield gapAt(literal, { severity, message: `The value of \`${literal.name}\` ${whereabouts[literal.format]}.` })
    }
  },
})
