import { NodeSDK } from '@opentelemetry/sdk-node'
import { instrumentations } from './instrumentations.js'
new NodeSDK({ instrumentations }).start()
