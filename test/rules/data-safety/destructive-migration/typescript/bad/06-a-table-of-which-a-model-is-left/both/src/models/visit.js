const { Model } = require('objection')
const { Timestamps } = require('./timestamps')

class Visit extends Timestamps(Model) {
  static get tableName() {
    return 'visits'
  }
}

module.exports = Visit
