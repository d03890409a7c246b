resource "aws_db_instance" "landing" {
  count                   = local.is-production || local.is-development ? 1 : 0
  engine                  = "sqlserver-se"
  instance_class          = "db.m6i.large"
  allocated_storage       = 500
  backup_retention_period = 7
  deletion_protection     = false
  skip_final_snapshot     = true # <- finding
}
