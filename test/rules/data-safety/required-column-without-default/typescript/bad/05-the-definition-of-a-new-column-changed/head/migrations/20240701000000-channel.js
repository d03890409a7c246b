module.exports = {
  up: async (queryInterface, { DataTypes }) => {
    await queryInterface.addColumn('orders', 'region', DataTypes.STRING);
    await queryInterface.changeColumn('orders', 'region', { type: DataTypes.STRING, allowNull: false }); // <- finding
  },
  down: async (queryInterface) => { await queryInterface.removeColumn('orders', 'region'); },
};
