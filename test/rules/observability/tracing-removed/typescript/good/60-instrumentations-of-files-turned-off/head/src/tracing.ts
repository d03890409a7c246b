import { getNodeAutoInstrumentations } from '@opentelemetry/auto-instrumentations-node'
import { NodeSDK } from '@opentelemetry/sdk-node'

const parts = getNodeAutoInstrumentations({
  '@opentelemetry/instrumentation-fs': { enabled: false },
  '@opentelemetry/instrumentation-http': { enabled: false },
  '@opentelemetry/instrumentation-undici': { enabled: true },
})

new NodeSDK({ instrumentations: [parts] }).start()
