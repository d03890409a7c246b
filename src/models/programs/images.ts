/**
 * Images of databases, by the last part of their name: what they store in the container is the only copy. Caches, search indexes and brokers
 * are left out, since another system may fill them again.
 *
 * Sources: Docker Official Images ("Where to Store Data"), and the repositories of Bitnami, CloudNativePG, Timescale, PostGIS, Percona, MinIO.
 */
const databases: ReadonlySet<string> = new Set([
  'postgres',
  'postgresql',
  'postgresql-repmgr',
  'postgis',
  'timescaledb',
  'timescaledb-ha',
  'pgvector',
  'mysql',
  'mysql-server',
  'mariadb',
  'mariadb-galera',
  'percona',
  'percona-server',
  'percona-xtradb-cluster',
  'mongo',
  'mongodb',
  'percona-server-mongodb',
  'cassandra',
  'scylla',
  'couchdb',
  'cockroach',
  'neo4j',
  'arangodb',
  'influxdb',
  'minio',
])

/** Images that build other images, or run other containers: they need the rights of their node. */
const builders: ReadonlySet<string> = new Set([
  'docker',
  'dind',
  'kaniko',
  'executor',
  'buildkit',
  'buildah',
  'podman',
  'portainer',
  'portainer-ce',
])

/** Files of programs that write the version of an image into a manifest when they deploy it (Skaffold 2, Tilt, DevSpace, Garden: File formats). */
const versionWriters: readonly RegExp[] = [/(^|\/)skaffold\.ya?ml$/, /(^|\/)devspace\.ya?ml$/, /(^|\/)garden\.ya?ml$/, /(^|\/)Tiltfile$/]

/** The last part of an image's name, without registry, tag and digest: `postgres` of `docker.io/library/postgres:18`. */
const imageName = (image: string): string => {
  const [name = ''] = image.split('@')
  const last = name.slice(name.lastIndexOf('/') + 1)
  return last.split(':')[0] ?? last
}

/** What an image is known for, by its name. */
export const useOfImage = (image: string): 'database' | 'builder' | undefined => {
  const name = imageName(image)
  if (databases.has(name)) return 'database'
  return builders.has(name) ? 'builder' : undefined
}

export const writesVersions = (path: string): boolean => versionWriters.some((pattern) => pattern.test(path))

/** Official images that run as root unless a user is set, by their Dockerfiles in the Docker Official Images. */
const rootImages: ReadonlySet<string> = new Set([
  ...['alpine', 'busybox', 'debian', 'ubuntu', 'node', 'python', 'golang', 'eclipse-temurin', 'ruby', 'php', 'scratch'],
])

/** Whether an image is documented to run as root. Those of distroless do, unless their tag says `nonroot` (distroless: README). */
export const runsAsRoot = (image: string): boolean => {
  const name = image.replace(/^docker\.io\/(library\/)?/, '')
  return image.startsWith('gcr.io/distroless/') || rootImages.has(name.split(/[:@]/)[0] ?? '')
}

/** Images of development and test tools, by the last part of their name. */
const toolImages: ReadonlySet<string> = new Set([
  ...['selenium', 'standalone-chrome', 'standalone-firefox', 'browserless', 'chrome', 'mailhog', 'mailpit', 'maildev', 'localstack'],
  ...['wiremock', 'adminer', 'pgadmin', 'pgadmin4', 'azurite', 'fake-gcs-server', 'redisinsight', 'redis-insight'],
])

/** Whether an image is a development or test tool, by a part of its name: it is fine to interrupt it. */
export const isToolImage = (image: string): boolean =>
  image
    .toLowerCase()
    .split('/')
    .some((part) => toolImages.has(part.split(/[:@]/)[0] ?? ''))

/** Whether a container of an image only waits: it keeps a pod, and its memory stays the same. */
export const isPauseImage = (image: string): boolean => /(^|\/)pause(:|@|$)/.test(image)
