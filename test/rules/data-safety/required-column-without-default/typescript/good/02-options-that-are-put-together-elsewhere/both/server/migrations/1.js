module.exports = { async up(queryInterface, Sequelize) { await queryInterface.createTable('shares', {}) }, async down() {} }
