module.exports = {
  async up(queryInterface, Sequelize) { await queryInterface.createTable('orders', { id: { type: Sequelize.INTEGER, primaryKey: true }, channel: { type: Sequelize.STRING } }); },
  async down(queryInterface) { await queryInterface.dropTable('orders'); },
};
