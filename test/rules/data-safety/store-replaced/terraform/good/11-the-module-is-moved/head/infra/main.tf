module "audit_events" {
  source = "../modules/table"
  name   = "events"
}

moved {
  from = module.events
  to   = module.audit_events
}
