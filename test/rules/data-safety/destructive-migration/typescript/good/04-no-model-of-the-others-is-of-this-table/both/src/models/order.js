const { Model } = require('objection')
const { Timestamps } = require('./timestamps')

class Order extends Timestamps(Model) {
  static get tableName() {
    return 'orders'
  }
}

module.exports = Order
