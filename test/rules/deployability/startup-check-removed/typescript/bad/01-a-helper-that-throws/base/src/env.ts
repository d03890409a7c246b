function must(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`missing environment variable ${name}`) // <- finding
  return value
}

export const loadEnv = () => ({ databaseUrl: must('DATABASE_URL'), secret: must('SESSION_SECRET') })
