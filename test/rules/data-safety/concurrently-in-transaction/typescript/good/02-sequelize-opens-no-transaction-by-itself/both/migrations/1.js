module.exports = { async up(queryInterface) { await queryInterface.createTable('users', {}) }, async down() {} }
