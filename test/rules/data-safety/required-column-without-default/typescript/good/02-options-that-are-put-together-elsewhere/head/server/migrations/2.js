const { required } = require('../columns')
module.exports = { async up(queryInterface, Sequelize) { await queryInterface.addColumn('shares', 'a', { ...required, allowNull: false }) }, async down() {} }
