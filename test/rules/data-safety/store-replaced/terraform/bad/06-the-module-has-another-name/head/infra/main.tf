module "audit_events" { # <- finding
  source = "../modules/table"
  name   = "events"
}
