locals {
  table = "events"
}

module "events" {
  source = "../modules/table"
  name   = local.table
}
