import { NodeSDK } from '@opentelemetry/sdk-node'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'
new NodeSDK({ instrumentations: [new UndiciInstrumentation()] }).start()
