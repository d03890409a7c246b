import { expect, it } from 'vitest'
import { killAtOnce } from '#facts/pipelines/kills-at-once'

it.each([
  'kubectl delete pod orders-0 --grace-period=0 --force',
  'kubectl -n shop delete pods -l app=orders --grace-period 0',
  'kubectl delete --namespace shop deployment/orders --now',
  'set -e\nkubectl apply -f k8s/ && kubectl delete po -l app=orders --now',
  'docker kill orders',
  'docker stop -t 0 orders',
  'docker compose -p shop kill worker',
])('%j ends running instances without a grace period', (script) => {
  expect(killAtOnce(script)).toBeDefined()
})

it.each([
  'kubectl delete pod orders-0',
  'kubectl delete job migrate --now',
  'kubectl delete pod orders-0 --grace-period=60',
  'kubectl get pods --now',
  'docker kill --signal SIGTERM orders',
  'docker stop orders',
  'docker compose down',
  'echo docker kill orders',
])('%j does not', (script) => {
  expect(killAtOnce(script)).toBeUndefined()
})
