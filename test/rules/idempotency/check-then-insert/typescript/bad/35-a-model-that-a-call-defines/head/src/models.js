const { DataTypes } = require('sequelize')
const sequelize = require('./db')
module.exports.Vote = sequelize.define('Vote', { pollId: DataTypes.INTEGER, userId: { type: DataTypes.INTEGER } })
