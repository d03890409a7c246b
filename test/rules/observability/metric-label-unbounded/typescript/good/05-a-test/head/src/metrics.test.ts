import { Counter } from 'prom-client'
new Counter({ name: 'x', help: 'x', labelNames: ['user_id'] })
