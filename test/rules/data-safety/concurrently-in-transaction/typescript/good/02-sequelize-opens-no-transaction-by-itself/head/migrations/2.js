module.exports = { async up(queryInterface) { await queryInterface.addIndex('users', ['id'], { concurrently: true }) }, async down() {} }
