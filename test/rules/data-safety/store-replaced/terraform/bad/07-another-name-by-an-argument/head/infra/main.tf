module "events" {
  source = "../modules/table"
  name   = "audit-events" # <- finding
}
