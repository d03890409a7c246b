resource "azurerm_postgresql_flexible_server" "main" { # <- finding
  name                = "orders"
  resource_group_name = azurerm_resource_group.main.name
  location            = "uksouth"
  version             = "17"
}
