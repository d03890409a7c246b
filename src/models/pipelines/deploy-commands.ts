/** A deployment command, with the options that make it wait for the result or roll back on failure. */
interface DeployCommand {
  readonly tool: string
  readonly command: RegExp
  readonly waits?: RegExp
  readonly goesBack?: RegExp
}

/** By the command reference of each tool. Dry runs and plans do not match. */
export const deployCommands: readonly DeployCommand[] = [
  { tool: 'kubectl apply', command: /\bkubectl\b[^\n|;&]*\bapply\b(?![^\n]*--dry-run)/ },
  { tool: 'kubectl set image', command: /\bkubectl\b[^\n|;&]*\bset image\b/ },
  { tool: 'kubectl rollout restart', command: /\bkubectl\b[^\n|;&]*\brollout restart\b/ },
  { tool: 'kubectl rollout undo', command: /\bkubectl\b[^\n|;&]*\brollout undo\b/, goesBack: /./ },
  { tool: 'helm rollback', command: /\bhelm\b[^\n|;&]*\brollback\b/, goesBack: /./ },
  {
    tool: 'helm upgrade',
    command: /\bhelm\b[^\n|;&]*\bupgrade\b(?![^\n]*--dry-run)/,
    waits: /--(atomic|wait|rollback-on-failure)\b/,
    goesBack: /--(atomic|rollback-on-failure)\b/,
  },
  { tool: 'aws ecs update-service', command: /\baws ecs update-service\b/ },
  { tool: 'terraform apply', command: /\b(terraform|tofu)\b[^\n|;&]*\bapply\b/, waits: /./ },
  { tool: 'prisma migrate deploy', command: /\bprisma migrate deploy\b/, waits: /./ },
  { tool: 'alembic upgrade', command: /\balembic\b[^\n|;&]*\bupgrade\b/, waits: /./ },
  { tool: 'rails db:migrate', command: /\b(rails|rake) db:migrate\b/, waits: /./ },
  { tool: 'manage.py migrate', command: /manage\.py migrate\b/, waits: /./ },
  { tool: 'fly deploy', command: /\b(fly|flyctl) deploy\b/, waits: /./ },
  { tool: 'gcloud run deploy', command: /\bgcloud run deploy\b/, waits: /./ },
  { tool: 'cdk deploy', command: /\bcdk deploy\b/, waits: /./ },
  { tool: 'serverless deploy', command: /\b(serverless|sls|sam) deploy\b/, waits: /./ },
]

/** Commands and options that verify a rollout. */
export const verification =
  /\brollout status\b|\bkubectl\b[^\n]*\bwait\b|\bservices-stable\b|--wait\b|\bhelm test\b|\bargocd\b[^\n]*\b(wait|sync)\b|curl[^\n]*(health|ready|status)|smoke|--atomic\b/i

/** Signs that the job creates its own temporary cluster (kind, minikube, a service container), which is not production. */
export const throwAway =
  /\bkind create\b|\bminikube start\b|helm\/kind-action|setup-minikube|\bk3d cluster\b|k3s-io|setup-k3d|kind-action|engineerd\/setup-kind/

/** Commands that only migrate a database. In a job that runs tests or starts its own database, they migrate a temporary one. */
export const onlyMigrates: ReadonlySet<string> = new Set([
  'prisma migrate deploy',
  'alembic upgrade',
  'rails db:migrate',
  'manage.py migrate',
])

/** Commands that test, or that start a database for the job. */
export const startsOwnDatabase =
  /\b(pytest|vitest|jest|rspec|go test|manage\.py test|(npm|pnpm|yarn|bun)( run)? test|mvn (test|verify)|playwright test|cypress run)\b|\bdocker[ -]compose\b[^\n]*\bup\b|\bdocker run\b[^\n]*(postgres|mysql|mariadb)|\bsupabase start\b|\b(service|systemctl)\b[^\n]*\b(postgresql|mysql)\b/
