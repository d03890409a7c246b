resource "aws_db_instance" "orders" {
  # The instance takes over the retention of the snapshot's source.
  snapshot_identifier = "orders-2026-01-01"
  instance_class      = "db.t4g.medium"
}
