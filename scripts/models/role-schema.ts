import { z } from 'zod'

const patterns = z.array(z.string().min(1))

const unitPackages = z.strictObject({
  server: patterns,
  worker: patterns,
  serverless: patterns,
  listening: patterns,
  interface: patterns,
  arguments: patterns,
})

/** The rows of `src/models/roles/packages.yml`; `src/models/forms/role-packages.ts` says what they mean. */
export const rolePackages = z.strictObject({
  npm: unitPackages,
  python: unitPackages,
  go: unitPackages,
  java: unitPackages,
  onlyServicesBring: patterns,
  modules: z.strictObject({
    interface: patterns,
    server: patterns,
    clientFiles: patterns,
    loadTests: patterns,
    testRunners: patterns,
    goTests: patterns,
  }),
  brings: z.strictObject({
    'handled-rejections': patterns,
    'request-ids': patterns,
    'job-dashboard': patterns,
    'own-routes': patterns,
    'rate-limits': patterns,
    'request-metrics': patterns,
    'other-metrics': patterns,
  }),
})
