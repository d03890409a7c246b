# The App. Build: docker build -t readiness . Run: docs/operating.md.
# The tag follows Node 24's security releases at each build; who needs the same bytes every time replaces it by a digest of their registry.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The lock file's own node binary is for machines with another Node: here the image has the right one, so no install script need run.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
# Node by its path: npm's `node` would be the development dependency, which was not installed.
RUN node node_modules/typescript/bin/tsc -p tsconfig.build.json

FROM node:24-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY --from=build /app/dist ./dist
COPY docs/schemas ./docs/schemas
COPY LICENSE app.yml ./
# The embedded database, when no DATABASE_URL is given, lives in /data: mount a volume there.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`, { signal: AbortSignal.timeout(4000) }).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/app/main.js"]
