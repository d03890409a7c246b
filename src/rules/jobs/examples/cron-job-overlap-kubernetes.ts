import type { Examples } from '#model/rule'

const cronJob = (schedule: string, rest = '', mark = ''): string => `apiVersion: batch/v1
kind: CronJob
metadata:
  name: invoices
spec:
  schedule: "${schedule}"${mark}
${rest}  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{ name: run, image: registry.example.com/orders:1.4.2, command: [node, invoices.js] }]
`
const forbid = '  concurrencyPolicy: Forbid\n'

export const cronJobOverlapKubernetes: Examples = {
  bad: [
    cronJob('*/5 * * * *', '', ' # <- finding'),
    { title: 'Allow, written out', files: { 'deploy/job.yaml': cronJob('*/15 * * * *', '  concurrencyPolicy: Allow # <- finding\n') } },
    {
      title: 'Forbid was removed',
      files: { 'deploy/job.yaml': cronJob('*/10 * * * *') },
      base: { 'deploy/job.yaml': cronJob('*/10 * * * *', '  concurrencyPolicy: Forbid # <- finding\n') },
    },
    {
      title: 'twice an hour, by a list',
      files: {
        'deploy/exports.yaml': `apiVersion: batch/v1
kind: CronJob
metadata:
  name: exports
  namespace: shop
spec:
  schedule: "0,30 * * * *" # <- finding
  successfulJobsHistoryLimit: 1
  jobTemplate:
    spec:
      backoffLimit: 2
      template:
        spec:
          restartPolicy: OnFailure
          containers:
            - name: exports
              image: registry.example.com/shop:2.1.0
              command: [node, exports.js]
`,
      },
    },
    {
      title: 'beside a workload, in one file',
      files: {
        'k8s/shop.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  selector: { matchLabels: { app: orders } }
  replicas: 2
  template:
    spec:
      containers: [{ name: shop, image: registry.example.com/shop:2.1.0 }]
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: sync }
spec:
  schedule: '* * * * *' # <- finding
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{ name: sync, image: registry.example.com/shop:2.1.0, args: [sync] }]
`,
      },
    },
  ],
  good: [
    cronJob('*/5 * * * *', forbid),
    cronJob('0 3 * * *'),
    cronJob('*/5 * * * *', '  suspend: true\n'),
    { title: 'an example of documentation', files: { 'docs/job.yaml': cronJob('* * * * *') } },
    {
      title: 'set by an overlay',
      files: {
        'base/job.yaml': cronJob('*/5 * * * *'),
        'overlays/eu/kustomization.yaml':
          'kind: Kustomization\npatches:\n  - patch: |-\n      - op: add\n        path: /spec/concurrencyPolicy\n        value: Forbid\n',
      },
    },
    { title: 'replaces the run before', files: { 'deploy/job.yaml': cronJob('*/5 * * * *', '  concurrencyPolicy: Replace\n') } },
    {
      title: 'a run that is ended before the next one starts',
      files: {
        'k8s/sync.yaml': `apiVersion: batch/v1
kind: CronJob
metadata: { name: sync }
spec:
  schedule: '*/10 * * * *'
  jobTemplate:
    spec:
      activeDeadlineSeconds: 300
      template:
        spec:
          restartPolicy: Never
          containers: [{ name: sync, image: registry.example.com/shop:2.1.0, args: [sync] }]
`,
      },
    },
    {
      title: 'once a day at a minute of a list',
      files: {
        'k8s/report.yaml': `apiVersion: batch/v1
kind: CronJob
metadata: { name: report }
spec:
  schedule: '0,30 6 * * *'
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{ name: report, image: registry.example.com/shop:2.1.0, args: [report] }]
`,
      },
    },
    {
      title: 'of a development cluster',
      files: {
        'k8s/overlays/dev/sync.yaml': `apiVersion: batch/v1
kind: CronJob
metadata: { name: sync }
spec:
  schedule: '* * * * *'
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{ name: sync, image: registry.example.com/shop:2.1.0, args: [sync] }]
`,
      },
    },
  ],
}
