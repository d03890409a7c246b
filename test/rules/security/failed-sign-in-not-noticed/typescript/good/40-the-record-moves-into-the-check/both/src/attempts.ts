import { Counter } from 'prom-client'

const failures = new Counter({ name: 'sign_in_failures_total', help: 'Failed sign-ins' })

export async function noteFailure(login: string): Promise<void> {
  failures.inc()
}
