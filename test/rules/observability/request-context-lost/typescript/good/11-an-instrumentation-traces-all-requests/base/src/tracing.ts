import { NodeSDK } from '@opentelemetry/sdk-node'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'

new NodeSDK({ serviceName: 'orders', instrumentations: [new HttpInstrumentation()] }).start()
