provider "aws" {}

module "orders" {
  source    = "../modules/database"
  retention = 14
}
