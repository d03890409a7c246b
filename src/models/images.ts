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
