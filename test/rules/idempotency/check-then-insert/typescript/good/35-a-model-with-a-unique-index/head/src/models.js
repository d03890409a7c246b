const { DataTypes } = require('sequelize')
const sequelize = require('./db')
const fields = { pollId: DataTypes.INTEGER, userId: { type: DataTypes.INTEGER } }
module.exports.Vote = sequelize.define(
  'Vote',
  { pollId: DataTypes.INTEGER, userId: { type: DataTypes.INTEGER } },
  { indexes: [{ unique: true, fields: ['pollId', 'userId'] }] },
)
module.exports.fields = fields
