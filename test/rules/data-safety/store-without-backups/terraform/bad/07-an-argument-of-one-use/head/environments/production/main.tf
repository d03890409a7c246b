provider "aws" {
  region = "eu-west-1"
}

module "orders" {
  source    = "../../modules/database"
  name      = "orders"
  retention = 0 # <- finding
}

module "customers" {
  source    = "../../modules/database"
  name      = "customers"
  retention = 14
}
