'use strict'

module.exports = {
  queueHost: 'rabbit-1.production.acme.lan', // <- finding
  prefetch: 20,
}
