# The App. Build: docker build --tag readiness . Run: deploy/README.md.
# The version that the tests run on. `npm run pin-image` asks the registry for the digest of what the tag means now, and writes it behind the tag.
FROM node:24.21.0-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The lock file's own node binary is for machines with another Node: here the image has the right one, so no install script need run.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY scripts/bundle.ts ./scripts/bundle.ts
COPY scripts/bundle ./scripts/bundle
COPY chart-renderer ./chart-renderer
# The examples of the rules go into the build.
COPY test/rules ./test/rules
# Node by its path: npm's `node` would be the development dependency, which was not installed.
RUN node node_modules/typescript/bin/tsc -p tsconfig.build.json && node scripts/bundle.ts

FROM node:24.21.0-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24.21.0-slim
LABEL org.opencontainers.image.title="readiness" \
  org.opencontainers.image.description="Reviews every pull request for production readiness" \
  org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production DATA_DIR=/data
# Workers that read untrusted text run in its sandbox, where the host allows namespaces (docs/security-model.md, "Levels of isolation").
RUN apt-get update && apt-get install --yes --no-install-recommends bubblewrap && rm -rf /var/lib/apt/lists/*
# The embedded database, when no DATABASE_URL is given, lives in /data: mount a volume there.
RUN mkdir /data && chown node:node /data
WORKDIR /app
# All of it belongs to root: the process cannot change its own code.
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY docs/schemas ./docs/schemas
COPY package.json LICENSE app.yml ./
# `node`, by its number: Kubernetes believes `runAsNonRoot` no name.
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`, { signal: AbortSignal.timeout(4000) }).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, without a shell before it, and handles SIGTERM (docs/operating.md).
CMD ["node", "dist/app/main.js"]
