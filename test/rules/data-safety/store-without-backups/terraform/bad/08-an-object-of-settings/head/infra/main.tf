terraform {
  backend "s3" {}
}

locals {
  ledger = {
    class     = "db.m7g.large"
    retention = 0
  }
}

module "ledger" {
  source   = "./database"
  settings = local.ledger # <- finding
}
